using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Demand;

/// <summary>
/// Which rows are alike to a rule that judges them by what is not known while they are read: those that say the same in every column that
/// it reads.
/// </summary>
/// <param name="rule">The rule.</param>
/// <param name="source">The source of the rows.</param>
internal sealed class SaidRows(CompiledRule rule, SourceDefinition source) : RowsAlike
{
    private readonly string _id = $"{rule.Rule.Hash}|{rule.Rule.Id}";
    private readonly ImmutableArray<int> _columns = [.. FieldReads.Of(rule.Body, source) is var reads
        ? reads.Needed.Concat(reads.Used).OfType<RowField>().Select(field => field.Column.Index)
            .Concat(source.Columns.Where(column => column.Role == ColumnRole.Month).Select(column => column.Index))
            .Distinct()
        : []];

    /// <inheritdoc/>
    public override IEnumerable<RowStanding> StandingsOf(Match match)
    {
        if (!rule.Rule.Grades.Contains(match.Grade))
            return [];
        var subject = new Subject(match.Row, match.Person, rule.AsOf);
        return
        [
            new RowStanding(KeyOf(match), RowBound.Rows, RowOrder.By(""))
            {
                IsCounted = true,
                Digest = AlikeRows.DigestOf(WeighedRow.EvidenceOf(rule, subject, match.Row, match.Grade, match.Names)),
            },
        ];
    }

    /// <summary>The rows that were dropped beside one that is as they are.</summary>
    /// <param name="match">The row.</param>
    /// <param name="all">All rows of its source.</param>
    public AlikeRows DroppedBeside(Match match, SourceMatches all)
    {
        if (all.Further.IsEmpty)
            return default;
        var key = KeyOf(match);
        return new AlikeRows(key, all.Further.Of(PersonIndex.Of(match.Person), key));
    }

    private RowKey KeyOf(Match match)
    {
        var key = RowKey.Of(_id).Add(match.Grade.ToString());
        foreach (var column in _columns)
            key = key.Add(match.Row[column]);
        return key;
    }
}
