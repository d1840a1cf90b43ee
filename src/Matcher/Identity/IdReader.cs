namespace Matcher.Identity;

/// <summary>
/// Reads ID fields of the roster and of every source: one reading for both sides, so that a number written two ways
/// is still one number. See GB 11643-1999 (citizen identity number).
/// </summary>
/// <param name="asOf">基准日: a birth date after it is impossible.</param>
internal sealed class IdReader(DateOnly asOf)
{
    /// <summary>The longest field worth reading; anything longer is no identity number.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// The short way for the usual row: 18 plain bytes that are a valid number which could not have been cut by Excel.
    /// False means nothing but "read it carefully".
    /// </summary>
    public bool TryReadPlain(ReadOnlySpan<byte> field, out IdNumber number)
    {
        number = default;
        _ = asOf;
        return false;
    }

    /// <summary>Reads a field in full.</summary>
    /// <param name="raw">The field as the file has it, decoded.</param>
    /// <param name="isNumberCell">Whether it was a number cell of a workbook.</param>
    /// <param name="buffer">Room for the cleaned text, at least <see cref="MaxLength"/> long.</param>
    public IdReading Read(ReadOnlySpan<char> raw, bool isNumberCell, Span<char> buffer) => throw new NotSupportedException();
}
