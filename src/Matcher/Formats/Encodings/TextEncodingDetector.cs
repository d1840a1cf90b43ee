using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Encodings;

/// <summary>
/// Decides on a generous part of a file: its first megabyte, its last, and three between. UTF-8 is tried first and must hold
/// everywhere; where it does not, the lines are counted, because a file may be two exports joined, or have one name that a
/// database cut within a character.
/// </summary>
internal static class TextEncodingDetector
{
    private const int SampleSize = 1 << 20;
    private const int Samples = 5;

    // Bytes of a UTF-8 character after its first.
    private static readonly byte[] Continuations = [.. Enumerable.Range(0x80, 0x40).Select(b => (byte)b)];

    /// <summary>Looks at a file.</summary>
    public static DetectedEncoding Look(SafeFileHandle file)
    {
        var rented = ArrayPool<byte>.Shared.Rent(SampleSize);
        try
        {
            return Look(file, RandomAccess.GetLength(file), rented.AsSpan(0, SampleSize));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static DetectedEncoding Look(SafeFileHandle file, long length, Span<byte> buffer)
    {
        var hasMark = false;
        var lines = new LineCounts();
        for (var i = 0; i < Samples; i++)
        {
            var position = Math.Max(0, (length - SampleSize) * i / (Samples - 1));
            ReadOnlySpan<byte> sample = buffer[..RandomAccess.Read(file, buffer, position)];
            hasMark |= position == 0 && sample.StartsWith(Encoding.UTF8.Preamble);
            var isCut = position + sample.Length < length;
            lines.Add(WholeLines(sample, position > 0, isCut), isStart: position == 0);
            if (!isCut)
                break;
        }

        var encoding = hasMark ? TextEncoding.Utf8Bom : lines.AreUtf8 ? TextEncoding.Utf8 : TextEncoding.Gb18030;
        var (has, first) = lines.AreUtf8 || hasMark ? (lines.Gb > 0, lines.FirstGb) : (lines.Utf8 > 0, lines.FirstUtf8);
        return new DetectedEncoding(encoding, has, first);
    }

    // A sample may begin and end within a line, and so within a character.
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> sample, bool startsInside, bool endsInside)
    {
        if (startsInside)
            sample = sample.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var first
                ? sample[(first + 1)..]
                : sample.TrimStart(Continuations);
        if (!endsInside)
            return sample;
        if (sample.LastIndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var last)
            return sample[..(last + 1)];
        var whole = sample.TrimEnd(Continuations);
        return whole.IsEmpty || whole[^1] < 0x80 ? whole : whole[..^1];
    }

    private sealed class LineCounts
    {
        private bool _isWholeUtf8 = true;

        /// <summary>Lines that are certainly UTF-8.</summary>
        public long Utf8 { get; private set; }

        /// <summary>Lines that are no UTF-8.</summary>
        public long Gb { get; private set; }

        public long? FirstUtf8 { get; private set; }

        public long? FirstGb { get; private set; }

        public bool AreUtf8 => _isWholeUtf8 || Utf8 > Gb;

        public void Add(ReadOnlySpan<byte> lines, bool isStart)
        {
            if (_isWholeUtf8 && System.Text.Unicode.Utf8.IsValid(lines))
            {
                Utf8 += System.Text.Ascii.IsValid(lines) ? 0 : 1 + lines.Count((byte)'\n');
                return;
            }

            _isWholeUtf8 = false;
            for (var number = 1L; !lines.IsEmpty; number++)
            {
                var end = lines.IndexOfAny((byte)'\n', (byte)'\r');
                AddLine(end < 0 ? lines : lines[..end], isStart ? number : null);
                var next = end < 0 ? lines.Length : end + (lines[end..].StartsWith("\r\n"u8) ? 2 : 1);
                lines = lines[next..];
            }
        }

        private void AddLine(ReadOnlySpan<byte> line, long? number)
        {
            if (System.Text.Ascii.IsValid(line))
                return;
            if (!System.Text.Unicode.Utf8.IsValid(line))
            {
                Gb++;
                FirstGb ??= number;
            }
            else if (ChineseUtf8.IsCertain(line))
            {
                Utf8++;
                FirstUtf8 ??= number;
            }
        }
    }
}
