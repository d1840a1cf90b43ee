using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;

namespace Matcher.Lookup.Health;

/// <summary>
/// Whether the roster's own names can be those of its people: where every source says otherwise, it is not the sources. One source alone
/// cannot show whose names are wrong.
/// </summary>
internal sealed class RosterNames(LoadedRoster roster)
{
    private const int FewestSources = 2;

    private readonly List<NameAgreement> _sources = [];

    /// <summary>Adds what a source gave.</summary>
    public void Add(NameAgreement source) => _sources.Add(source);

    /// <summary>What is wrong with its tables.</summary>
    public IEnumerable<Problem> Faults()
    {
        for (var i = 0; i < roster.Parts.Length; i++)
        {
            var part = roster.Parts[i];
            var telling = _sources.Select(source => source.Of(i)).Where(figures => figures.SayMuch).ToList();
            if (telling.Count < FewestSources || !telling.TrueForAll(figures => figures.AreSuspect))
                continue;
            var total = telling.Aggregate((sum, figures) => sum.Plus(figures));
            yield return RosterProblems.NamesDisagree(part.Table.Under(part.NameHeader), total.Against,
                total.Compared, telling.Count);
        }
    }
}
