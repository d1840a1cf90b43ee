using System.Globalization;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which rows are alike to a rule that looks at one row after the other. Rows that make the same finding at the same level, with the same
/// days, differ in what they tell only: the one that says most speaks. Beside it as many are kept as are shown. Of those by which nothing
/// can be decided the first of each reason is enough.
/// </summary>
/// <param name="rule">The rule.</param>
internal sealed class MetRows(CompiledRule rule) : RowsAlike
{
    private readonly SaidOrder _said = new(rule.Rule);
    private readonly string _id = $"{rule.Rule.Hash}|{rule.Rule.Id}";

    /// <inheritdoc/>
    public override IEnumerable<RowStanding> StandingsOf(Match match)
    {
        if (!rule.Rule.Grades.Contains(match.Grade))
            return [];
        var subject = new Subject(match.Row, match.Person, rule.AsOf);
        return rule.Judge(subject) switch
        {
            Ruling.Undecided undecided => [UndecidedRows.StandingOf(_id, undecided.Doubt)],
            Ruling.Met met => StandingsOf(match, subject, met),
            _ => [],
        };
    }

    /// <summary>The rows that were dropped beside one that is as they are.</summary>
    /// <param name="weighed">The row, weighed by itself: before other rows speak against it.</param>
    /// <param name="match">The same.</param>
    /// <param name="source">All rows of its source.</param>
    public AlikeRows DroppedBeside(WeighedRow weighed, Match match, SourceMatches source)
    {
        if (source.Further.IsEmpty)
            return default;
        var key = KeyOf(weighed, match);
        return new AlikeRows(key, source.Further.Of(PersonIndex.Of(match.Person), key));
    }

    private RowStanding[] StandingsOf(Match match, Subject subject, Ruling.Met met)
    {
        var evidence = WeighedRow.EvidenceOf(rule, subject, match.Row, match.Grade, match.Names);
        var weighed = WeighedRow.Weigh(rule, subject, met, [evidence]);
        var order = _said.Of(subject, weighed.Notes);
        return
        [
            new RowStanding(KeyOf(weighed, match), 1, order)
            {
                IsCounted = true,
                Digest = AlikeRows.DigestOf(evidence),
            },
            new RowStanding(WithIdentity(RowKey.Of(_id).Add(null), weighed), RowBound.Rows, order),
        ];
    }

    // What a clearance rests on, and what a hit was known by before, is never dropped.
    private RowKey KeyOf(WeighedRow weighed, Match match)
    {
        var key = WithIdentity(RowKey.Of(_id).Add(string.Create(CultureInfo.InvariantCulture,
            $"{weighed.Level}|{weighed.EventDate:yyyyMMdd}|{weighed.Estimate?.From:yyyyMMdd}|{match.Grade}")), weighed);
        foreach (var watched in weighed.Watched)
            key = key.Add(watched.Column).Add(watched.Value);
        foreach (var former in weighed.FormerIdentity ?? [])
            key = key.Add(former);
        return key;
    }

    private static RowKey WithIdentity(RowKey key, WeighedRow weighed)
    {
        foreach (var value in weighed.Identity)
            key = key.Add(value);
        return key;
    }
}
