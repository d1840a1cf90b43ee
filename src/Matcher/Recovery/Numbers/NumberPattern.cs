using Matcher.Identity;
using Matcher.Identity.Standards;

namespace Matcher.Recovery.Numbers;

/// <summary>What can still be read of a number: 18 characters, an asterisk for each that is lost.</summary>
internal readonly record struct NumberPattern
{
    /// <summary>Stands for a lost character.</summary>
    public const char Lost = '*';

    /// <summary>Characters of an identity number.</summary>
    public const int Length = 18;

    // 10^4 numbers are tried one by one in a tenth of a millisecond.
    private const int MostLostDigitsToTry = 4;

    private readonly string _text;

    private NumberPattern(string text) => _text = text;

    /// <summary>Digits 1 to 6.</summary>
    public ReadOnlySpan<char> Area => _text.AsSpan(0, 6);

    /// <summary>Digits 7 to 14, yyyymmdd.</summary>
    public ReadOnlySpan<char> Birth => _text.AsSpan(6, 8);

    /// <summary>Digits 15 to 17.</summary>
    public ReadOnlySpan<char> Sequence => _text.AsSpan(14, 3);

    /// <summary>Whether the check character is there and says something, because a digit before it is lost.</summary>
    public bool CheckCharacterTells => _text[17] != Lost && _text.AsSpan(0, 17).Contains(Lost);

    /// <summary>The 18 characters.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>The places whose character is left, a bit each, the first lowest.</summary>
    public uint Shown
    {
        get
        {
            var shown = 0u;
            for (var i = 0; i < Length; i++)
                shown |= _text[i] == Lost ? 0 : 1u << i;
            return shown;
        }
    }

    private int LostDigits => _text.AsSpan(0, 17).Count(Lost);

    /// <summary>A number of which only the beginning is left.</summary>
    public static NumberPattern StartingWith(ReadOnlySpan<char> digits) => new(digits.ToString().PadRight(Length, Lost));

    /// <summary>
    /// Reads a masked number; null where it does not say which digits are which. Other than 18 characters are understood when
    /// the asterisks stand together (<c>149901****123X</c>): the beginning and the end are still in their places. 15 are not,
    /// because they may be a 15-digit number.
    /// </summary>
    public static NumberPattern? OfMasked(ReadOnlySpan<char> cleaned)
    {
        var first = cleaned.IndexOf(Lost);
        var last = cleaned.LastIndexOf(Lost);
        if (first < 0 || !HasOnlyDigits(cleaned))
            return null;
        if (cleaned.Length == Length)
            return new NumberPattern(cleaned.ToString());
        var shown = cleaned.Length - (last - first + 1);
        return cleaned.Length == 15 || shown >= Length || cleaned[first..last].ContainsAnyExcept(Lost)
            ? null
            : new NumberPattern($"{cleaned[..first]}{new string(Lost, Length - shown)}{cleaned[(last + 1)..]}");
    }

    /// <summary>Whether a number may be this one.</summary>
    public bool Fits(IdNumber number)
    {
        Span<char> digits = stackalloc char[Length];
        number.CopyTo(digits);
        for (var i = 0; i < Length; i++)
        {
            if (_text[i] != Lost && _text[i] != digits[i])
                return false;
        }

        return true;
    }

    /// <summary>The same, knowing the birth date from elsewhere; null when the digits that are left say another.</summary>
    public NumberPattern? WithBirthDate(DateOnly birth)
    {
        Span<char> text = stackalloc char[Length];
        _text.CopyTo(text);
        birth.TryFormat(text[6..], out _, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < Length; i++)
        {
            if (_text[i] != Lost && _text[i] != text[i])
                return null;
        }

        return new NumberPattern(text.ToString());
    }

    /// <summary>Every valid number that fits; null when too much is lost to try them all.</summary>
    public List<IdNumber>? Completions(IdReader ids)
    {
        if (LostDigits > MostLostDigitsToTry)
            return null;
        var found = new List<IdNumber>();
        Span<byte> bytes = stackalloc byte[Length];
        for (var i = 0; i < Length; i++)
            bytes[i] = (byte)_text[i];
        Complete(bytes, 0, ids, found);
        return found;
    }

    private void Complete(Span<byte> bytes, int from, IdReader ids, List<IdNumber> found)
    {
        var place = _text.AsSpan(from).IndexOf(Lost) + from;
        if (place < from || place == 17)
        {
            if (place == 17)
                bytes[17] = CheckCharacterOf(bytes);
            if (ids.TryReadWhole(bytes, out var number))
                found.Add(number);
            return;
        }

        for (var digit = (byte)'0'; digit <= '9'; digit++)
        {
            bytes[place] = digit;
            Complete(bytes, place + 1, ids, found);
        }
    }

    private static byte CheckCharacterOf(ReadOnlySpan<byte> bytes) =>
        System.Buffers.Text.Utf8Parser.TryParse(bytes[..17], out ulong digits17, out var read) && read == 17
            ? (byte)CheckCharacter.Of(digits17)
            : (byte)Lost;

    private static bool HasOnlyDigits(ReadOnlySpan<char> cleaned)
    {
        var body = cleaned is [.., 'X'] ? cleaned[..^1] : cleaned;
        foreach (var c in body)
        {
            if (c != Lost && !char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }
}
