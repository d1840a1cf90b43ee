namespace Matcher.Identity;

/// <summary>
/// What <see cref="IdReader"/> made of an ID field. Lives on the stack: most rows are off the roster, and
/// reading their number must not make a string.
/// </summary>
internal readonly ref struct IdReading
{
    private readonly bool _hasNumber;
    private readonly IdNumber _number;

    private IdReading(IdClass idClass, bool hasNumber, IdNumber number, ReadOnlySpan<char> cleaned)
    {
        Class = idClass;
        _hasNumber = hasNumber;
        _number = number;
        Cleaned = cleaned;
    }

    /// <summary>What the field holds.</summary>
    public IdClass Class { get; }

    /// <summary>
    /// The field after cleaning (half width, upper case, no blanks): for evidence, recovery and other documents. A number
    /// that was written as <c>1.49901199001011E+17</c> is written out, zeros for the digits that are lost. At most
    /// <see cref="IdReader.MaxLength"/> characters.
    /// </summary>
    public ReadOnlySpan<char> Cleaned { get; }

    /// <summary>
    /// Whether there is a number to look up: always for <see cref="IdClass.Valid"/>, <see cref="IdClass.Legacy"/>
    /// (converted to 18) and <see cref="IdClass.LookAlike"/> (digits put in place), and for <see cref="IdClass.Truncated"/> only where the
    /// check character happens to be right.
    /// </summary>
    public bool TryGetNumber(out IdNumber number)
    {
        number = _number;
        return _hasNumber;
    }

    internal static IdReading With(IdClass idClass, IdNumber number, ReadOnlySpan<char> cleaned) =>
        new(idClass, hasNumber: true, number, cleaned);

    internal static IdReading Without(IdClass idClass, ReadOnlySpan<char> cleaned) =>
        new(idClass, hasNumber: false, default, cleaned);
}
