namespace Matcher.Hits;

/// <summary>What another rule pack does to a hit.</summary>
internal enum HitChangeKind
{
    /// <summary>新列出: only the changed pack lists it.</summary>
    Listed,

    /// <summary>不再列出: only the current pack lists it.</summary>
    Unlisted,

    /// <summary>级别变化: both list it, under another level.</summary>
    Level,

    /// <summary>换清单: both list it, in another list (疑点清单, 漏保线索, 试行 and so on).</summary>
    Moved,
}

/// <summary>One hit that two rule packs treat differently.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">Under the current pack; null when it does not list it.</param>
/// <param name="After">Under the changed pack; null when it does not list it.</param>
/// <param name="Why">What else is known about why, in Chinese as the lists are; empty when nothing.</param>
internal sealed record HitChange(HitChangeKind Kind, Hit? Before, Hit? After, string Why)
{
    /// <summary>The hit as the changed pack has it, else as the current one has it.</summary>
    public Hit Hit => After ?? Before!;
}
