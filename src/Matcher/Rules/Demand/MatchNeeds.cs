using Matcher.Catalogue.Sources;
using Matcher.Lookup;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which matches of a source a rule may need, told while the source is read. What is not known yet (another rule's hits) leaves
/// a condition undecided, and the match is kept.
/// </summary>
internal static class MatchNeeds
{
    /// <summary>The need of a rule that judges the rows about a person by its conditions.</summary>
    public static MatchNeed Meeting(CompiledRule rule, SourceDefinition source) =>
        new(match => MayMeet(rule, match), SettlingCells.Of(rule.Body.When, rule, source));

    /// <summary>The need of a rule that counts rows. Of any grade: a row that may be about somebody else is said, too.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="counts">Which rows count.</param>
    /// <param name="source">The source.</param>
    public static MatchNeed Counting(CompiledRule rule, Condition counts, SourceDefinition source)
    {
        var when = rule.Compile(counts);
        return new MatchNeed(
            match => when(new Subject(match.Row, match.Person, rule.AsOf)).Truth != Truth.False,
            SettlingCells.Of(counts, rule, source));
    }

    private static bool MayMeet(CompiledRule rule, Match match) =>
        rule.Rule.Grades.Contains(match.Grade) && rule.Judge(new Subject(match.Row, match.Person, rule.AsOf)) is Ruling.Met or Ruling.Undecided;
}
