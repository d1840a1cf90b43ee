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
    private int _most = RowBound.Rows * 2;
    private bool _isThinned;
    private bool _hasNew;

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
        _hasNew = true;
        Count++;
    }

    /// <summary>Keeps only some rows.</summary>
    public void Keep(Predicate<Match> isKept) => Keep(at => isKept(MatchAt(at)));

    private void Keep(Func<int, bool> isKept)
    {
        var kept = 0;
        var count = 0;
        for (int at = 0, end; at < _length; at = end)
        {
            end = EndOf(at);
            if (!isKept(at))
                continue;
            _bytes.AsSpan(at..end).CopyTo(_bytes.AsSpan(kept));
            kept += end - at;
            count++;
        }

        (_length, Count) = (kept, count);
    }

    /// <summary>Whether there are so many by now that some may be dropped.</summary>
    public bool AreMany => Count > _most;

    /// <summary>Whether there are, or were, more than the bound, and some came since they were thinned.</summary>
    public bool MayThin => _hasNew && (_isThinned || Count > RowBound.Rows);

    /// <summary>Drops the rows that nobody who looks at them can tell from those that are kept.</summary>
    /// <param name="standings">Why a row is kept, asked once for rows that are the same.</param>
    /// <param name="further">Counts those that are dropped.</param>
    public void Thin(Func<Match, IReadOnlyList<RowStanding>> standings, FurtherRows further)
    {
        var rows = new List<(int At, IReadOnlyList<RowStanding> Standings)>(Count);
        var known = new Dictionary<RowKey, IReadOnlyList<RowStanding>>();
        for (int at = 0, end; at < _length; at = end)
        {
            var head = PackedRow.Read(_bytes, at);
            end = head.End;
            var same = RowKey.Of(_bytes.AsSpan(head.Facts..end));
            if (!known.TryGetValue(same, out var standing))
                known.Add(same, standing = standings(Decoded(at)));
            rows.Add((at, standing));
        }

        var kept = RowThinning.Keep(rows);
        foreach (var (_, dropped) in rows.Where(row => !kept.Contains(row.At)))
        {
            foreach (var standing in dropped)
                further.Add(PersonIndex.Of(person), standing);
        }

        Keep(kept.Contains);
        (_isThinned, _hasNew) = (true, false);
        // Twice as many come before it is worth looking again, however many are kept.
        _most = Math.Max(RowBound.Rows, Count) * 2;
    }

    /// <summary>No further row comes: what was set aside for them is given back.</summary>
    public void Trim() => Array.Resize(ref _bytes, _length);

    /// <inheritdoc/>
    public override string? Value(int row, int column) => packing.Read(PackedRow.ValuesOf(_bytes, row), column);

    /// <inheritdoc/>
    public override RowPlace PlaceOf(int row)
    {
        var head = PackedRow.Read(_bytes, row);
        return packing.PlaceOf(head.Table, head.Row);
    }

    private Match MatchAt(int at)
    {
        var head = PackedRow.Read(_bytes, at);
        return new Match(person, new SourceRow(this, at), head.Grade, head.Names, head.IdClass, packing.RecoveryOf(head.Recovery));
    }

    // Every value is asked for, and more than once.
    private Match Decoded(int at)
    {
        var head = PackedRow.Read(_bytes, at);
        var row = new SourceRow(Source, packing.PlaceOf(head.Table, head.Row), packing.Read(_bytes.AsSpan(head.Values)));
        return new Match(person, row, head.Grade, head.Names, head.IdClass, packing.RecoveryOf(head.Recovery));
    }

    private int EndOf(int at) => PackedRow.Read(_bytes, at).End;
}
