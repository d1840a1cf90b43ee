using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Matcher.Foundation.Bytes;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Rows;

/// <summary>
/// The keys of a table's rows that have no numbers, held in few bytes: only of rows that were handed over, because no other is ever shown.
/// One thread adds, in the order of the rows; any may ask.
/// </summary>
/// <param name="columns">Names of the columns that make the key.</param>
internal sealed class RowKeys(ImmutableArray<string> columns) : IRowKeyTexts
{
    // A block is searched from its beginning; its bytes stay off the heap of large objects.
    private const int RowsOfBlock = 512;

    private readonly Lock _gate = new();
    private readonly List<Block> _blocks = [];
    private readonly List<byte> _bytes = [];
    private long _first;
    private long _last;
    private int _count;

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its number, higher than that of every row before it.</param>
    /// <param name="values">Its values in the columns of the key, in UTF-8, one after another.</param>
    /// <param name="lengths">How many bytes each has.</param>
    public void Add(long row, ReadOnlySpan<byte> values, ReadOnlySpan<int> lengths)
    {
        lock (_gate)
        {
            if (_count == RowsOfBlock)
            {
                _blocks.Add(new Block(_first, [.. _bytes]));
                _bytes.Clear();
                _count = 0;
            }

            if (_count++ == 0)
                _first = _last = row;
            PackedNumber.Write(_bytes, row - _last);
            _last = row;
            foreach (var length in lengths)
                PackedNumber.Write(_bytes, length);
            _bytes.AddRange(values);
        }
    }

    /// <summary>The key of a row: <c>id=123</c>, <c>年度=2023, 流水号=7</c>; null where it was not added.</summary>
    /// <param name="row">Its number.</param>
    public string? TextOf(long row)
    {
        lock (_gate)
        {
            if (_count > 0 && row >= _first)
                return TextOf(row, _first, CollectionsMarshal.AsSpan(_bytes));
            var index = _blocks.BinarySearch(new Block(row, []), Block.ByFirst);
            var block = index >= 0 ? index : ~index - 1;
            return block < 0 ? null : TextOf(row, _blocks[block].First, _blocks[block].Bytes);
        }
    }

    private string? TextOf(long row, long first, ReadOnlySpan<byte> bytes)
    {
        Span<int> lengths = stackalloc int[columns.Length];
        var at = 0;
        for (var here = first; at < bytes.Length;)
        {
            here += PackedNumber.Read(bytes, ref at);
            var all = 0;
            for (var i = 0; i < lengths.Length; i++)
                all += lengths[i] = (int)PackedNumber.Read(bytes, ref at);
            if (here == row)
                return Text(bytes.Slice(at, all), lengths);
            at += all;
        }

        return null;
    }

    private string Text(ReadOnlySpan<byte> values, ReadOnlySpan<int> lengths)
    {
        var text = new StringBuilder();
        var at = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(columns[i]).Append('=').Append(Encoding.UTF8.GetString(values.Slice(at, lengths[i])));
            at += lengths[i];
        }

        return text.ToString();
    }

    /// <summary>Some rows after one another: the distance from the row before, the lengths of the values, the values, for each.</summary>
    private readonly record struct Block(long First, byte[] Bytes)
    {
        public static IComparer<Block> ByFirst { get; } = Comparer<Block>.Create((x, y) => x.First.CompareTo(y.First));
    }
}
