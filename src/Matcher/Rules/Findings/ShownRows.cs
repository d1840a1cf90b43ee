using System.Collections.Immutable;
using Matcher.Matches;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>Which of the rows behind a finding are shown, and how many there are beside them.</summary>
/// <param name="Evidence">The rows that are shown, in the order of files and rows.</param>
/// <param name="Further">Those that are not.</param>
internal readonly record struct ShownRows(ImmutableArray<Evidence> Evidence, Further Further)
{
    /// <summary>Up to the bound all of them; beyond it the one that speaks, and those that say most.</summary>
    /// <param name="said">Which say most.</param>
    /// <param name="rows">All that are known, in the order of files and rows.</param>
    /// <param name="first">The one that speaks.</param>
    public static ShownRows Of(SaidOrder said, List<WeighedRow> rows, WeighedRow first)
    {
        var dropped = rows.Select(row => row.Alike).DistinctBy(alike => alike.Key)
            .Aggregate(first.Beside, (sum, alike) => sum + alike.Dropped);
        if (rows.Count <= RowBound.Rows)
            return new ShownRows([.. rows.SelectMany(row => row.Evidence)], dropped);
        var shown = rows.Where(row => !ReferenceEquals(row, first))
            .OrderBy(row => said.Of(row.Subject, row.Notes))
            .Take(RowBound.Rows - 1)
            .Prepend(first)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return new ShownRows(
            [.. rows.Where(shown.Contains).SelectMany(row => row.Evidence)],
            rows.Where(row => !shown.Contains(row))
                .Aggregate(dropped, (sum, row) => sum + new Further(1, AlikeRows.DigestOf(row.Evidence[0]))));
    }
}
