using System.Text;
using System.Text.RegularExpressions;
using Matcher.Formats.Encodings;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Parts are UTF-8, nearly always; the standard allows UTF-16, and home-made exports say that they are in GBK.</summary>
internal static partial class PartEncoding
{
    private const int Looked = 256;

    /// <summary>The part as UTF-8, without a mark.</summary>
    public static Stream ToUtf8(Stream part)
    {
        var start = new byte[Looked];
        var filled = part.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var whole = new BegunStream(start.AsMemory(0, filled), part);
        return EncodingOf(start.AsSpan(0, filled)) is { } encoding
            ? Encoding.CreateTranscodingStream(whole, encoding, TextEncoding.Utf8.Decoder)
            : whole;
    }

    // A mark is a character like any other here; the scan passes over it.
    private static Encoding? EncodingOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith("<\0"u8))
            return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || start.StartsWith("\0<"u8))
            return Encoding.BigEndianUnicode;
        var declared = Declaration().Match(Encoding.Latin1.GetString(start)).Groups["name"].Value;
        return declared.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || declared is "936" or "cp936"
            ? TextEncoding.Gb18030.Decoder
            : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*encoding\s*=\s*["'](?<name>[\w.-]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
