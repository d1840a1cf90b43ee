using System.Text;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Encodings;

/// <summary>How a text file's bytes become characters.</summary>
/// <param name="Name">What users read.</param>
/// <param name="Decoder">Decodes; bytes that are no text of this encoding become U+FFFD, one unreadable character.</param>
/// <param name="BomLength">Bytes to skip at the start of the file.</param>
internal sealed record TextEncoding(string Name, Encoding Decoder, int BomLength)
{
    /// <summary>UTF-8 without a mark.</summary>
    public static readonly TextEncoding Utf8 = new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 0);

    /// <summary>UTF-8 with a byte order mark, as Excel writes "CSV UTF-8".</summary>
    public static readonly TextEncoding Utf8Bom = new("UTF-8 BOM", Utf8.Decoder, 3);

    /// <summary>What was UTF-16 ("Unicode Text" of Excel) and has been put into UTF-8, without a mark.</summary>
    public static readonly TextEncoding Utf16 = new("UTF-16", Utf8.Decoder, 0);

    /// <summary>
    /// What Excel writes on a Chinese Windows; the whole of GB18030, because rare characters in names are not in code page 936.
    /// </summary>
    public static readonly TextEncoding Gb18030 = new(
        "GB18030",
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD"))!,
        0);

    // What .NET makes of the byte FF, which is no text in GB18030.
    private const char NoText = '\uF8F5';

    // A longer field is no cell of a table.
    private const int LongestCell = 512;

    private static readonly Gb18030Pairs Pairs = new(Gb18030.Decoder);

    /// <summary>Decodes a field.</summary>
    public string Decode(ReadOnlySpan<byte> bytes) => WellFormedText.Of(CharacterReferences.Decode(Characters(bytes)));

    /// <summary>Whether a field is read in the file's own encoding.</summary>
    public bool CanDecode(ReadOnlySpan<byte> bytes) => ReferenceEquals(DecoderOf(bytes), Decoder);

    /// <summary>Decodes the beginning of a field without making a string; what does not fit is left out.</summary>
    public ReadOnlySpan<char> DecodeInto(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        // No character is made of fewer than one byte in either encoding.
        var fitting = bytes[..Math.Min(bytes.Length, buffer.Length)];
        var decoder = DecoderOf(bytes);
        if (!ReferenceEquals(decoder, Gb18030.Decoder) || Pairs.Decode(fitting, buffer) is not (>= 0 and var made))
            made = decoder.GetChars(fitting, buffer);
        var length = CharacterReferences.Decode(buffer[..made], buffer).Length;
        WellFormedText.Mend(buffer[..length]);
        return buffer[..length];
    }

    private string Characters(ReadOnlySpan<byte> bytes)
    {
        var decoder = DecoderOf(bytes);
        if (ReferenceEquals(decoder, Gb18030.Decoder) && bytes.Length <= LongestCell)
        {
            Span<char> characters = stackalloc char[LongestCell];
            if (Pairs.Decode(bytes, characters) is >= 0 and var made)
                return new string(characters[..made]);
        }

        return decoder.GetString(bytes).Replace(NoText, '\uFFFD');
    }

    // Field by field, because somebody may have joined two exports: the names of either half are still names.
    private Encoding DecoderOf(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Ascii.IsValid(bytes))
            return Decoder;
        var isUtf8 = ReferenceEquals(Decoder, Utf8.Decoder)
            ? ChineseUtf8.IsLikely(bytes)
            : ChineseUtf8.IsCertain(bytes) || (System.Text.Unicode.Utf8.IsValid(bytes) && !IsGb18030(bytes));
        return isUtf8 ? Utf8.Decoder : Gb18030.Decoder;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> bytes) =>
        !Gb18030.Decoder.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal);
}
