using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Bytes;
using Matcher.Recovery;

namespace Matcher.Matches;

/// <summary>
/// Writes the rows of a source into few bytes, and reads them again. A word that a column says again and again is held once, up to a
/// number of words; any other text stands in the row itself. Nothing is lost: every text comes back as it was. One thread may write, and
/// then several read.
/// </summary>
/// <param name="source">The source.</param>
internal sealed class RowPacking(SourceDefinition source)
{
    // A column of amounts or addresses has a new text in nearly every row: such words would fill the memory that they are to save.
    private const int MostWords = 1024;

    private const int Absent = 0;
    private const int Empty = 1;

    // A text is a word of the column, or stands there with one byte or with two for each of its characters.
    private const int Kinds = 3;
    private const int OneByte = 1;
    private const int TwoBytes = 2;
    private const int FirstText = 2;

    // How long a value is that begins with such a byte, and the byte.
    private static readonly byte[] Lengths = [.. Enumerable.Range(0, PackedNumber.OneByte).Select(said => (byte)(1 + LengthOf(said)))];

    private readonly Words?[] _words =
        [.. source.Columns.Select(column => column.Role is ColumnRole.IdNumber or ColumnRole.Name ? null : new Words())];

    private readonly List<TablePlace> _tables = [];
    private readonly List<RecoveredIdentity> _recoveries = [];
    private readonly Dictionary<RecoveredIdentity, int> _recoveryNumbers = [];

    /// <summary>The source.</summary>
    public SourceDefinition Source => source;

    /// <summary>The number of the table that rows come from now.</summary>
    public int NumberOf(TablePlace table)
    {
        if (_tables.Count == 0 || !ReferenceEquals(_tables[^1], table))
            _tables.Add(table);
        return _tables.Count - 1;
    }

    /// <summary>The number of a way in which somebody was found in spite of a damaged number; 0 where the number was sound.</summary>
    public int NumberOf(RecoveredIdentity? recovery)
    {
        if (recovery is null)
            return 0;
        if (!_recoveryNumbers.TryGetValue(recovery, out var number))
        {
            _recoveries.Add(recovery);
            _recoveryNumbers.Add(recovery, number = _recoveries.Count);
        }

        return number;
    }

    /// <summary>Where a row stands.</summary>
    /// <param name="table">The number of its table.</param>
    /// <param name="row">Its row number.</param>
    public RowPlace PlaceOf(int table, long row) => new(_tables[table], row);

    /// <summary>The way with a number.</summary>
    public RecoveredIdentity? RecoveryOf(int number) => number == 0 ? null : _recoveries[number - 1];

    /// <summary>Writes a value.</summary>
    /// <param name="bytes">Where it is written behind what is there.</param>
    /// <param name="column">0-based place of its column.</param>
    /// <param name="value">The value; null where the file has no such column.</param>
    public void Write(List<byte> bytes, int column, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            PackedNumber.Write(bytes, value is null ? Absent : Empty);
            return;
        }

        if (_words[column]?.NumberOf(value) is { } word)
        {
            PackedNumber.Write(bytes, FirstText + word * Kinds);
            return;
        }

        var isLatin = !value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
        PackedNumber.Write(bytes, FirstText + value.Length * Kinds + (isLatin ? OneByte : TwoBytes));
        if (isLatin)
        {
            foreach (var character in value)
                bytes.Add((byte)character);
        }
        else
            bytes.AddRange(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>Reads a value.</summary>
    /// <param name="bytes">The values of a row, from the first column on.</param>
    /// <param name="column">0-based place of the column.</param>
    public string? Read(ReadOnlySpan<byte> bytes, int column)
    {
        var at = 0;
        for (var before = 0; before < column; before++)
        {
            // Nearly always one byte: it says how far the next value is.
            if (bytes[at] < PackedNumber.OneByte)
            {
                at += Lengths[bytes[at]];
                continue;
            }

            var said = checked((int)PackedNumber.Read(bytes, ref at));
            at += LengthOf(said);
        }

        return ReadNext(bytes, column, ref at);
    }

    /// <summary>Reads all values of a row.</summary>
    public ImmutableArray<string?> Read(ReadOnlySpan<byte> bytes)
    {
        var values = new string?[source.Columns.Length];
        var at = 0;
        for (var column = 0; column < values.Length; column++)
            values[column] = ReadNext(bytes, column, ref at);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private string? ReadNext(ReadOnlySpan<byte> bytes, int column, ref int at)
    {
        var said = checked((int)PackedNumber.Read(bytes, ref at));
        if (said < FirstText)
            return said == Absent ? null : "";
        var kind = (said - FirstText) % Kinds;
        var text = bytes.Slice(at, LengthOf(said));
        at += text.Length;
        return kind == OneByte
            ? string.Create(text.Length, text, static (characters, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    characters[i] = (char)from[i];
            })
            : kind == TwoBytes
                ? new string(MemoryMarshal.Cast<byte, char>(text))
                : _words[column]![(said - FirstText) / Kinds];
    }

    private static int LengthOf(int said) => said < FirstText ? 0 : ((said - FirstText) % Kinds) switch
    {
        OneByte => (said - FirstText) / Kinds,
        TwoBytes => (said - FirstText) / Kinds * sizeof(char),
        _ => 0,
    };

    private sealed class Words
    {
        private readonly List<string> _all = [];
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public string this[int number] => _all[number];

        public int? NumberOf(string word)
        {
            if (_numbers.TryGetValue(word, out var known))
                return known;
            if (_all.Count == MostWords)
                return null;
            _numbers.Add(word, _all.Count);
            _all.Add(word);
            return _all.Count - 1;
        }
    }
}
