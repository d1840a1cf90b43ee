using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>
/// People of an age in the order in which cases get them: the first of each township, then the second of each, and so on.
/// </summary>
internal sealed class CastQueue
{
    private readonly List<Resident> _people = [];
    private int _takenInFront;

    public CastQueue(IEnumerable<Resident> people)
    {
        List<Resident>[] townships =
        [
            .. people.GroupBy(resident => resident.Family.Township.Index)
                .OrderBy(township => township.Key)
                .Select(township => township.ToList()),
        ];
        var rounds = townships.Max(township => (int?)township.Count) ?? 0;
        for (var round = 0; round < rounds; round++)
            _people.AddRange(townships.Where(township => round < township.Count).Select(township => township[round]));
    }

    /// <summary>The next who is free, and whatever else is asked; null: nobody.</summary>
    /// <param name="place">Where to look from; afterwards, where to go on looking.</param>
    /// <param name="isFree">Whether no case has somebody. Whoever is taken stays so.</param>
    /// <param name="also">What else is asked.</param>
    public Resident? Next(ref int place, Func<Resident, bool> isFree, Func<Resident, bool>? also)
    {
        // Not looked at by everybody who comes later: a county of a million would have no end.
        while (_takenInFront < _people.Count && !isFree(_people[_takenInFront]))
            _takenInFront++;
        for (place = Math.Max(place, _takenInFront); place < _people.Count; place++)
        {
            if (isFree(_people[place]) && also?.Invoke(_people[place]) != false)
                return _people[place++];
        }

        return null;
    }
}
