using System.Text;
using Matcher.Foundation.Temporary;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Encodings;

/// <summary>
/// Text in UTF-16, as Excel writes "Unicode Text" and some databases their exports. It is read by way of a temporary file in
/// UTF-8.
/// </summary>
internal static class Utf16Text
{
    private const int BlockSize = 1 << 16;

    /// <summary>Whether the beginning of a file is UTF-16 with the lower byte first; null when it is no UTF-16.</summary>
    public static bool? IsLittleEndian(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return true;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return false;

        // Without a mark the delimiters, digits and line ends tell: they are half zero, and always the same half. A few
        // characters, 一 among them, are half zero the other way round.
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        var enough = Math.Max(1, start.Length / 2 / 10);
        return odd >= enough && even * 8 <= odd ? true
            : even >= enough && odd * 8 <= even ? false
            : null;
    }

    /// <summary>Puts a file into UTF-8; null when it holds NUL characters or ends within one, as a copy does that was cut short.</summary>
    public static SafeFileHandle? ToTemporary(SafeFileHandle file, TemporaryFiles temporary)
    {
        var block = new byte[BlockSize];
        var isLittleEndian = IsLittleEndian(block.AsSpan(0, RandomAccess.Read(file, block, 0))) ?? true;
        var decoder = new UnicodeEncoding(bigEndian: !isLittleEndian, byteOrderMark: false).GetDecoder();
        var chars = new char[BlockSize];
        var encoded = new byte[Encoding.UTF8.GetMaxByteCount(BlockSize)];
        var text = temporary.Create();
        var isWhole = false;
        try
        {
            long position = 0, written = 0;
            for (int read; (read = RandomAccess.Read(file, block, position)) > 0; position += read)
            {
                var decoded = chars.AsSpan(0, decoder.GetChars(block.AsSpan(0, read), chars, flush: false));
                if (decoded.Contains('\0'))
                    return null;
                if (position == 0 && decoded.StartsWith("\uFEFF"))
                    decoded = decoded[1..];
                var length = Encoding.UTF8.GetBytes(decoded, encoded);
                RandomAccess.Write(text, encoded.AsSpan(0, length), written);
                written += length;
            }

            isWhole = position % 2 == 0;
            return isWhole ? text : null;
        }
        finally
        {
            if (!isWhole)
                text.Dispose();
        }
    }
}
