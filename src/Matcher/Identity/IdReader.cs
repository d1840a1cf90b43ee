using System.Globalization;
using System.Runtime.CompilerServices;
using Matcher.Identity.Cells;
using Matcher.Identity.Standards;
using Matcher.Values;

namespace Matcher.Identity;

/// <summary>
/// Reads ID fields of the roster and of every source: one reading for both sides, so that a number written two ways
/// is still one number. See GB 11643-1999 (citizen identity number).
/// </summary>
/// <param name="asOf">基准日: a birth date after it is impossible.</param>
internal sealed class IdReader(DateOnly asOf)
{
    /// <summary>The longest cleaned text worth reading; anything longer is no identity number.</summary>
    public const int MaxLength = IdCleaning.MaxLength;

    private const char Lost = '\uFFFD';

    private readonly uint _asOf = (uint)(asOf.Year * 10_000 + asOf.Month * 100 + asOf.Day);

    /// <summary>基准日.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>
    /// The short way for the usual row: 18 plain bytes that are a valid number which could not have been cut by Excel.
    /// False means nothing but "read it carefully".
    /// </summary>
    /// <param name="field">The field's bytes in a text file; a workbook's number cell must go the careful way.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadPlain(ReadOnlySpan<byte> field, out IdNumber number)
    {
        if (!EighteenBytes.TryRead(field, _asOf, out var digits17) || EndsInThreeZeros(field))
        {
            number = default;
            return false;
        }
        number = IdNumber.FromCheckedDigits(digits17);
        return true;
    }

    /// <summary>Checks 18 characters that recovery has put together, such as a mistyped number with one digit changed.</summary>
    public bool TryReadWhole(ReadOnlySpan<byte> eighteen, out IdNumber number)
    {
        var isValid = EighteenBytes.TryRead(eighteen, _asOf, out var digits17);
        number = isValid ? IdNumber.FromCheckedDigits(digits17) : default;
        return isValid;
    }

    /// <summary>Reads a field in full.</summary>
    /// <param name="raw">The field as the file has it, decoded.</param>
    /// <param name="isNumberCell">Whether it was a number cell of a workbook.</param>
    /// <param name="buffer">Room for the cleaned text, at least <see cref="MaxLength"/> long.</param>
    public IdReading Read(ReadOnlySpan<char> raw, bool isNumberCell, Span<char> buffer)
    {
        var room = buffer[..MaxLength];
        var text = IdCleaning.Clean(raw, room, out var isWhole);
        if (!isWhole)
            return IdReading.Without(SeveralNumbers.AreIn(text) ? IdClass.Several : IdClass.NotANumber, text);
        text = IdLabels.Strip(text, out var isDocument);
        if (text.Length == 18
            && text[0] != '0'
            && FieldCharacters.AreDigits(text[..17])
            && (char.IsAsciiDigit(text[17]) || text[17] == 'X'))
            return ReadCleaned(text, isNumberCell);
        if (text.IsEmpty || NothingWritten.IsIt(text))
            return IdReading.Without(IdClass.Empty, text);
        if (WrittenNumber.IsScientific(text, out var digits, out var exponent))
            return ReadScientific(text, digits, exponent, isNumberCell, room);
        if (WrittenNumber.TryCutZeroFraction(text, out var whole))
            return ReadCleaned(whole, wasDouble: true);
        if (SeveralNumbers.Same(text) is { IsEmpty: false } same)
            return ReadCleaned(same, wasDouble: false);
        return FieldCharacters.AreDigits(text) && !isDocument ? ReadCleaned(text, isNumberCell) : ReadOdd(text, isDocument);
    }

    // Anything with a letter or a sign in it.
    private IdReading ReadOdd(Span<char> text, bool isDocument)
    {
        if (SeveralNumbers.AreIn(text))
            return IdReading.Without(IdClass.Several, text);
        if (Hyphens.TryTakeOut(text, out var bare))
        {
            if (!LookAlike.IsIn(bare))
                return ReadCleaned(bare, wasDouble: false);
            text = bare;
        }

        if (text.Length == 18 && LookAlike.IsIn(text) && LookAlike.MayBeNumber(text) && TryReadLookAlike(text, out var meant))
            return meant;
        if (text.Length > 18 && text.Trim(Lost) is { Length: 18 } inner && FieldCharacters.AreDigits(inner[..17])
            && TryReadLookAlike(inner, out var whole))
            return whole; // a mark that no program could write stood before or behind a whole number
        if (text.Length > 18 && FieldCharacters.AreDigits(text[..17]) && text[17] == 'X' && text.Length <= DamagedText.MostDigits)
            return IdReading.Without(IdClass.Mistyped, text); // something too many behind a whole number
        if (MaskedNumber.TryRead(text, out var masked))
            return IdReading.Without(IdClass.Masked, masked);
        if (CompanyCode.IsMatch(text))
            return IdReading.Without(IdClass.OtherDocument, text);
        if (DocumentForm.Read(text, isDocument) is { IsEmpty: false } document)
            return IdReading.Without(IdClass.OtherDocument, document);
        if (!DamagedText.IsLikely(text))
            return IdReading.Without(text is [.., 'X'] && FieldCharacters.AreDigits(text[..^1]) ? IdClass.CutShort : IdClass.NotANumber,
                text);
        if (LookAlike.MayBeNumber(text))
            LookAlike.Replace(text);
        return IdReading.Without(IdClass.Mistyped, text);
    }

    // Valid with the digits put in place. A row of O or 〇 in the sequence is a mask, whatever the check character says.
    private bool TryReadLookAlike(ReadOnlySpan<char> text, out IdReading reading)
    {
        Span<byte> bytes = stackalloc byte[18];
        for (var index = 0; index < text.Length; index++)
            bytes[index] = (byte)(LookAlike.DigitOf(text[index]) is not '\0' and var digit ? digit : text[index]);
        if (!EighteenBytes.TryRead(bytes, _asOf, out var digits17) || EndsInThreeZeros(bytes)
            || (bytes[14..17].SequenceEqual("000"u8) && LookAlike.MayBeMask(text, 14)))
        {
            reading = default;
            return false;
        }

        reading = IdReading.With(IdClass.LookAlike, IdNumber.FromCheckedDigits(digits17), text);
        return true;
    }

    private IdReading ReadScientific(Span<char> text, int digits, int exponent, bool isNumberCell, Span<char> room)
    {
        var isExact = digits >= WrittenNumber.KeptDigits || isNumberCell; // of a number cell, only zeros are left out
        return exponent switch
        {
            14 when isExact => ReadCleaned(WrittenNumber.WriteOut(text, digits, exponent, room), isNumberCell),
            15 or 16 or 17 when isNumberCell =>
                IdReading.Without(IdClass.NumericCell, WrittenNumber.WriteOut(text, digits, exponent, room)),
            17 when isExact => IdReading.Without(IdClass.Truncated, WrittenNumber.WriteOut(text, digits, exponent, room)),
            > 17 when isNumberCell => IdReading.Without(IdClass.NumericCell, text),
            _ => IdReading.Without(IdClass.Scientific, text),
        };
    }

    private IdReading ReadCleaned(ReadOnlySpan<char> text, bool wasDouble)
    {
        var isNumber = FieldCharacters.AreDigits(text);
        if (wasDouble && isNumber && text.Length > WrittenNumber.KeptDigits)
            return IdReading.Without(IdClass.NumericCell, text);
        if (text.Length == 18 && FieldCharacters.AreDigits(text[..17]))
            return ReadEighteen(text);
        if (text.Length == 15 && isNumber)
            return ReadLegacy(text);
        if (!isNumber)
            return IdReading.Without(IdClass.Mistyped, text); // 16 or 18 digits and an X
        return IdReading.Without(
            DocumentForm.IsDoubtful(text) ? IdClass.OtherDocument
            : text.Length > DamagedText.MostDigits ? SeveralNumbers.AreIn(text) ? IdClass.Several : IdClass.NotANumber
            : text.Length >= DamagedText.FewestDigits ? IdClass.Mistyped
            : OtherText.IsTelephone(text) ? IdClass.NotANumber
            : IdClass.CutShort,
            text);
    }

    private IdReading ReadEighteen(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[18];
        ToAscii(text, bytes);
        var isValid = EighteenBytes.TryRead(bytes, _asOf, out var digits17);
        var idClass = EndsInThreeZeros(bytes) ? IdClass.Truncated
            : isValid ? IdClass.Valid
            : CompanyCode.IsMatch(text) ? IdClass.OtherDocument
            : IdClass.Mistyped;
        return isValid
            ? IdReading.With(idClass, IdNumber.FromCheckedDigits(digits17), text)
            : IdReading.Without(idClass, text);
    }

    /// <summary>
    /// Fifteen digits become eighteen by putting 19 before the year. Sequences 996 to 999 are said to have been
    /// kept for people past a hundred, born before 1900: with 19 they would become somebody else's number. Where that is in
    /// doubt nobody is to be matched, so they are not converted.
    /// </summary>
    private IdReading ReadLegacy(ReadOnlySpan<char> text)
    {
        var number = ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        var converted = number / 1_000_000_000 * 100_000_000_000 + 19_000_000_000 + number % 1_000_000_000;
        Span<byte> bytes = stackalloc byte[18];
        converted.TryFormat(bytes, out _, "D17", CultureInfo.InvariantCulture);
        bytes[17] = (byte)CheckCharacter.Of(converted);
        var isCentenarian = text is [.., '9', '9', >= '6'];
        return !isCentenarian && EighteenBytes.TryRead(bytes, _asOf, out var digits17)
            ? IdReading.With(IdClass.Legacy, IdNumber.FromCheckedDigits(digits17), text)
            : IdReading.Without(IdClass.Mistyped, text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsInThreeZeros(ReadOnlySpan<byte> field) => field[15..].SequenceEqual("000"u8);

    // Anything beyond ASCII becomes a byte that is neither a digit nor X.
    private static void ToAscii(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        for (var index = 0; index < text.Length; index++)
            bytes[index] = text[index] < 0x80 ? (byte)text[index] : byte.MaxValue;
    }
}
