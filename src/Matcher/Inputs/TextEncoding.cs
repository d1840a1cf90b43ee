using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

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

    /// <summary>What Excel writes on a Chinese Windows; the whole of GB18030, because rare characters in names are not in code page 936.</summary>
    public static readonly TextEncoding Gb18030 = new("GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, 0);

    /// <summary>
    /// Decodes a field. In a file that was taken for UTF-8, bytes that are none are read as GB18030: somebody joined two
    /// exports, and the names of one half are still names.
    /// </summary>
    public string Decode(ReadOnlySpan<byte> bytes) => CanDecode(bytes) ? Decoder.GetString(bytes) : Gb18030.Decoder.GetString(bytes);

    /// <summary>Whether a field is a text of this encoding; in GB18030 every byte is.</summary>
    public bool CanDecode(ReadOnlySpan<byte> bytes) => !ReferenceEquals(Decoder, Utf8.Decoder) || System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Decodes the beginning of a field without making a string; what does not fit is left out.</summary>
    public ReadOnlySpan<char> DecodeInto(ReadOnlySpan<byte> bytes, Span<char> buffer)
    {
        // No character is made of fewer than one byte in either encoding.
        var fitting = bytes[..Math.Min(bytes.Length, buffer.Length)];
        return buffer[..Decoder.GetChars(fitting, buffer)];
    }

    private const int SampleSize = 1 << 20;
    private const int Samples = 5;

    /// <summary>
    /// Decides on a generous part of the file: its first megabyte, its last, and three between. Short Chinese texts in
    /// UTF-8 nearly always decode as GB18030 too, so UTF-8 is tried first and must hold everywhere.
    /// </summary>
    public static TextEncoding Detect(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var rented = ArrayPool<byte>.Shared.Rent(SampleSize);
        try
        {
            return Detect(file, length, rented.AsSpan(0, SampleSize));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static TextEncoding Detect(SafeFileHandle file, long length, Span<byte> buffer)
    {
        for (var i = 0; i < Samples; i++)
        {
            var position = Math.Max(0, (length - SampleSize) * i / (Samples - 1));
            var read = RandomAccess.Read(file, buffer, position);
            var sample = buffer[..read];
            if (position == 0 && sample.StartsWith(Encoding.UTF8.Preamble))
                return Utf8Bom;
            if (!IsUtf8(sample, startsInside: position > 0, endsInside: position + read < length))
                return Gb18030;
            if (length <= SampleSize)
                break;
        }

        return Utf8;
    }

    // A sample may begin and end within a character: up to three bytes on either side do not count.
    private static bool IsUtf8(ReadOnlySpan<byte> sample, bool startsInside, bool endsInside)
    {
        if (startsInside)
        {
            var skip = 0;
            while (skip < 3 && skip < sample.Length && (sample[skip] & 0xC0) == 0x80)
                skip++;
            sample = sample[skip..];
        }

        if (System.Text.Unicode.Utf8.IsValid(sample))
            return true;
        for (var cut = 1; endsInside && cut <= 3 && cut < sample.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(sample[..^cut]))
                return true;
        }

        return false;
    }
}
