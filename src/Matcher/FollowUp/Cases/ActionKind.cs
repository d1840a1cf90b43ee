namespace Matcher.FollowUp.Cases;

/// <summary>What somebody may do to the ledger.</summary>
internal enum ActionKind
{
    /// <summary>交办.</summary>
    HandOut,

    /// <summary>Returned lists are taken in.</summary>
    Import,

    /// <summary>复核: the county accepts and sends back.</summary>
    Review,

    /// <summary>An earlier action is taken back.</summary>
    Undo,

    /// <summary>A changed rule finds the same under another number, and the history goes on there.</summary>
    Carry,
}

/// <summary>The words of the ledger for them.</summary>
internal static class ActionKinds
{
    /// <summary>The word.</summary>
    public static string Word(this ActionKind kind) => kind switch
    {
        ActionKind.HandOut => "hand-out",
        ActionKind.Import => "import",
        ActionKind.Review => "review",
        ActionKind.Undo => "undo",
        ActionKind.Carry => "carry",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What a word means.</summary>
    /// <exception cref="FormatException">It means nothing.</exception>
    public static ActionKind Read(string word) => Enum.GetValues<ActionKind>().Where(kind => kind.Word() == word).ToArray() is [var kind]
        ? kind
        : throw new FormatException("No kind of action.");
}
