namespace Matcher.Identity;

/// <summary>
/// A valid 18-character citizen identity number (GB 11643-1999). It can only be built by <see cref="IdReader"/>, so
/// whoever holds one need not check it again. Stored as its first 17 digits; the check character follows from them.
/// </summary>
public readonly record struct IdNumber
{
    private IdNumber(ulong digits17) => Digits17 = digits17;

    /// <summary>The first 17 digits as a number below 10^17: the key of every index.</summary>
    public ulong Digits17 { get; }

    /// <summary>For readers that have already checked province, birth date and check character.</summary>
    internal static IdNumber FromCheckedDigits(ulong digits17) => new(digits17);
}
