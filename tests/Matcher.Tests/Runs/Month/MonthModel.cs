namespace Matcher.Runs.Month;

/// <summary>What a ledger must know, in its simplest form: of each car when it was first found, and whether it was on the last night.</summary>
internal sealed class MonthModel
{
    private Dictionary<string, (DateOnly First, bool IsFound)> _known = new(StringComparer.Ordinal);

    /// <summary>The states that the month had.</summary>
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines of the list on a night that counts, and the cars that are gone by it.</summary>
    /// <param name="day">The night.</param>
    /// <param name="cars">The cars that the registry has.</param>
    public (string[] Listed, string[] Gone) Night(DateOnly day, IReadOnlyCollection<string> cars)
    {
        var listed = new List<string>();
        foreach (var car in cars)
        {
            var state = !_known.TryGetValue(car, out var before) ? "新增" : before.IsFound ? "延续" : "重现";
            _known[car] = (state == "新增" ? day : before.First, true);
            Seen.Add(state);
            listed.Add($"{car} {state} {_known[car].First:yyyy-MM-dd}");
        }

        var gone = _known.Where(one => one.Value.IsFound && !cars.Contains(one.Key)).Select(one => one.Key).ToArray();
        foreach (var car in gone)
            _known[car] = (_known[car].First, false);
        if (gone.Length > 0)
            Seen.Add("gone");
        return ([.. listed.Order(StringComparer.Ordinal)], [.. gone.Order(StringComparer.Ordinal)]);
    }

    /// <summary>What is known now, to come back to.</summary>
    public Action Remember()
    {
        var known = new Dictionary<string, (DateOnly, bool)>(_known, StringComparer.Ordinal);
        return () => _known = new Dictionary<string, (DateOnly, bool)>(known, StringComparer.Ordinal);
    }
}
