using System.Buffers;
using System.Text;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// The texts that cells share (MS-XLS 2.4.265): where each begins, not the texts. One that goes on in the next record is put together.
/// </summary>
internal sealed class TextTable
{
    /// <summary>A workbook that has none.</summary>
    public static readonly TextTable None = new([], 0);

    private readonly byte[] _stream;
    private readonly int[] _heads;
    private readonly Dictionary<int, byte[]> _joined = [];

    private TextTable(byte[] stream, int count)
    {
        _stream = stream;
        _heads = new int[count];
    }

    /// <summary>How many there are.</summary>
    public int Count => _heads.Length;

    /// <summary>The table; null where it is not written as it should be.</summary>
    public static TextTable? Read(byte[] stream, BiffRecord record)
    {
        // Each text has a head.
        if (record.UIntAt(stream, 4) is not (>= 0 and var count) || count > stream.Length / TextHead.Shortest)
            return null;
        var table = new TextTable(stream, (int)count);
        return table.Fill(new TextReader(stream, record)) ? table : null;
    }

    /// <summary>A text in UTF-8: bytes of the stream or of the table, else written into the room.</summary>
    public ReadOnlySpan<byte> InUtf8(int index, ArrayBufferWriter<byte> room)
    {
        var at = _heads[index];
        if (at < 0)
            return _joined[index];
        var head = TextHead.At(_stream, at);
        return new StoredText(at + head.Length, head.Count, head.IsWide).InUtf8(_stream, room);
    }

    private bool Fill(TextReader reader)
    {
        for (var index = 0; index < _heads.Length; index++)
        {
            if (!reader.Next())
                return false;
            _heads[index] = reader.Joined is null ? reader.Head : -1;
            if (reader.Joined is { } characters)
            {
                WellFormedText.Mend(characters);
                _joined.Add(index, Encoding.UTF8.GetBytes(characters));
            }
        }

        return true;
    }
}
