namespace Matcher.Identity.Cells;

/// <summary>Tells the kinds apart, so that an agency can be told what its column holds.</summary>
internal static class OtherText
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const int ShortestHash = 32;
    private const int ShortestEncrypted = 20;
    private const int CompanyCodeLength = 18;

    /// <summary>Whether digits are a telephone number: a mobile one, one with its area code, one with the country's.</summary>
    public static bool IsTelephone(ReadOnlySpan<char> digits) => digits switch
    {
        ['8', '6', '1', >= '3', ..] => digits.Length == 13,
        ['1', >= '3', ..] => digits.Length == 11,
        ['0', >= '1', ..] => digits.Length is >= 10 and <= 12,
        _ => false,
    };

    /// <summary>The kind of a text that is no number.</summary>
    /// <param name="raw">The field as the file has it.</param>
    public static OtherTextKind KindOf(string raw)
    {
        Span<char> room = stackalloc char[IdCleaning.MaxLength];
        var text = IdLabels.Strip(IdCleaning.Clean(raw, room, out var isWhole), out _);
        if (isWhole && IsTelephone(DigitsOfCall(text)))
            return OtherTextKind.Telephone;
        if (text.Length is >= 7 and <= 16 && Provinces.Contains(text[0], StringComparison.Ordinal) && char.IsAsciiLetterUpper(text[1]))
            return OtherTextKind.Plate;
        if (text.Length == CompanyCodeLength && char.IsAsciiDigit(text[0]) && AreLettersAndDigits(text))
            return OtherTextKind.CompanyCode;
        var trimmed = raw.Trim();
        if (trimmed.Length >= ShortestHash && trimmed.All(char.IsAsciiHexDigit))
            return OtherTextKind.Hash;
        return trimmed.Length >= ShortestEncrypted && trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=' or '-' or '_')
            ? OtherTextKind.Encrypted
            : OtherTextKind.Remark;
    }

    // Empty where there is more than a telephone number is written with.
    private static ReadOnlySpan<char> DigitsOfCall(ReadOnlySpan<char> text)
    {
        var digits = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits[length++] = c;
            else if (c is not ('-' or '+' or '(' or ')' or '/'))
                return [];
        }

        return digits.AsSpan(0, length);
    }

    private static bool AreLettersAndDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }
}
