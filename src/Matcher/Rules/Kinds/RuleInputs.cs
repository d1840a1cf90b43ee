using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds;

/// <summary>What there is to run a rule on.</summary>
/// <param name="Roster">The roster.</param>
/// <param name="Numbers">How many of its people can be compared.</param>
/// <param name="Matches">What was read, by source.</param>
/// <param name="Others">What the rules found that it rests on, by id.</param>
internal sealed record RuleInputs(
    LoadedRoster Roster,
    RosterNumbers Numbers,
    IReadOnlyDictionary<string, SourceMatches> Matches,
    IReadOnlyDictionary<string, RuleOutcome> Others)
{
    /// <summary>Why a source cannot be used; null where it was read.</summary>
    public Problem? WhyUnread(string source) => Matches.TryGetValue(source, out var found)
        ? found.Failure
        : RuleRunProblems.SourceNotRead(Place.Nowhere, source);

    /// <summary>Why the first of several sources cannot be used of which every one is needed; null where all were read.</summary>
    public Problem? WhyUnread(IEnumerable<string> sources) => sources.Select(WhyUnread).FirstOrDefault(problem => problem is not null);
}
