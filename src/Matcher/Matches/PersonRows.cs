using Matcher.Catalogue.Rows;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// The rows of one source that are about one person, in the order of files and rows, in as few bytes as they need: a county may have a
/// hundred of them for everybody. A row is known by where its bytes begin, and a match is made of it when it is asked for.
/// </summary>
/// <param name="packing">How they are written.</param>
/// <param name="person">The person.</param>
internal sealed class PersonRows(RowPacking packing, Person person) : RowStore(packing.Source)
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>The person.</summary>
    public Person Person => person;

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>The matches.</summary>
    public IEnumerable<Match> Matches
    {
        get
        {
            for (var at = 0; at < _length; at = EndOf(at))
                yield return MatchAt(at);
        }
    }

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<byte> row)
    {
        if (_bytes.Length - _length < row.Length)
            Array.Resize(ref _bytes, Math.Max(_length + row.Length, _length + _length / 2));
        row.CopyTo(_bytes.AsSpan(_length));
        _length += row.Length;
        Count++;
    }

    /// <summary>Keeps only some rows.</summary>
    public void Keep(Predicate<Match> isKept)
    {
        var kept = 0;
        var count = 0;
        for (int at = 0, end; at < _length; at = end)
        {
            end = EndOf(at);
            if (!isKept(MatchAt(at)))
                continue;
            _bytes.AsSpan(at..end).CopyTo(_bytes.AsSpan(kept));
            kept += end - at;
            count++;
        }

        (_length, Count) = (kept, count);
    }

    /// <summary>No further row comes: what was set aside for them is given back.</summary>
    public void Trim() => Array.Resize(ref _bytes, _length);

    /// <inheritdoc/>
    public override string? Value(int row, int column) => packing.Read(_bytes.AsSpan(PackedRow.Read(_bytes, row).Values), column);

    /// <inheritdoc/>
    public override RowPlace PlaceOf(int row)
    {
        var head = PackedRow.Read(_bytes, row);
        return packing.PlaceOf(head.Table, head.Record);
    }

    private Match MatchAt(int at)
    {
        var head = PackedRow.Read(_bytes, at);
        return new Match(person, new SourceRow(this, at), head.Grade, head.Names, head.IdClass, packing.RecoveryOf(head.Recovery));
    }

    private int EndOf(int at) => PackedRow.Read(_bytes, at).End;
}
