using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Matcher.Catalogue.Rows;

/// <summary>
/// The keys of a table's rows that have no numbers, held in few bytes: only of rows that were handed over, because no other is ever shown.
/// One thread adds, in the order of the rows; whoever asks does so of rows that were added.
/// </summary>
/// <param name="columns">Names of the columns that make the key.</param>
internal sealed class RowKeys(ImmutableArray<string> columns)
{
    private readonly List<long> _rows = [];
    private readonly List<long> _ends = [];
    private readonly List<byte> _bytes = [];

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its number, higher than that of every row before it.</param>
    /// <param name="values">Its values in the columns of the key, in UTF-8, one after another.</param>
    /// <param name="lengths">How many bytes each has.</param>
    public void Add(long row, ReadOnlySpan<byte> values, ReadOnlySpan<int> lengths)
    {
        lock (_rows)
        {
            _rows.Add(row);
            foreach (var length in lengths)
                AddNumber(length);
            _bytes.AddRange(values);
            _ends.Add(_bytes.Count);
        }
    }

    /// <summary>The key of a row: <c>id=123</c>, <c>年度=2023, 流水号=7</c>; null where it was not added.</summary>
    /// <param name="row">Its number.</param>
    public string? TextOf(long row)
    {
        lock (_rows)
        {
            var index = _rows.BinarySearch(row);
            if (index < 0)
                return null;
            var key = CollectionsMarshal.AsSpan(_bytes)[(index == 0 ? 0 : (int)_ends[index - 1])..(int)_ends[index]];
            Span<int> lengths = stackalloc int[columns.Length];
            var at = 0;
            for (var i = 0; i < lengths.Length; i++)
                lengths[i] = ReadNumber(key, ref at);
            var text = new StringBuilder();
            for (var i = 0; i < lengths.Length; i++)
            {
                text.Append(i == 0 ? "" : ", ").Append(columns[i]).Append('=').Append(Encoding.UTF8.GetString(key.Slice(at, lengths[i])));
                at += lengths[i];
            }

            return text.ToString();
        }
    }

    private void AddNumber(int number)
    {
        for (; number >= 0x80; number >>= 7)
            _bytes.Add((byte)(number & 0x7F | 0x80));
        _bytes.Add((byte)number);
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
                return number;
        }
    }
}
