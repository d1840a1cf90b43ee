using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using static Matcher.Returns.Columns.ReturnedColumn;

namespace Matcher.Returns.Reading;

/// <summary>
/// Lines of which something that was filled in goes nowhere. Some say who was there, and when, and not what was found: a column that is
/// filled down to the end looks so, and a visit whose verdict was forgotten too. They are no answer, and whoever sent them is told.
/// </summary>
internal static class HalfFilled
{
    private static readonly ImmutableArray<ReturnedColumn> BesideVerdict =
    [
        FirstInvestigator, SecondInvestigator, Day, Remark, Finding, Amount, AmountCut, AmountStopped, AmountRecovered, Month, MonthStopped,
        MonthCut,
    ];

    private static readonly ImmutableArray<ReturnedColumn> BesideReview = [SentBackReason, Reviewer];

    /// <summary>What is told of them: once a sheet, at the first of them.</summary>
    /// <param name="sheet">The sheet.</param>
    public static IEnumerable<Problem> Told(ReturnedSheet sheet) => WithoutAnswer(sheet).Concat(NotKept(sheet));

    // 整改台账 asks for it, and the ledger has no place for it.
    private static IEnumerable<Problem> NotKept(ReturnedSheet sheet)
    {
        var lines = sheet.Lines.Where(line => line[ResponsiblePerson] is { Length: > 0 }).ToList();
        if (sheet.Kind == ReturnedKind.Measures && lines.Count > 0)
            yield return ReturnedProblems.NotKept(lines[0].Where, lines.Count, ReturnedColumns.HeaderOf(ResponsiblePerson));
    }

    private static IEnumerable<Problem> WithoutAnswer(ReturnedSheet sheet)
    {
        var (answer, beside) = sheet.Kind switch
        {
            ReturnedKind.Hits or ReturnedKind.Doubts => (Verdict, BesideVerdict),
            ReturnedKind.Review => (ReviewOpinion, BesideReview),
            _ => (Verdict, []),
        };
        var lines = sheet.UnreadLines.Where(line => line[answer] is null or "" && beside.Any(column => line[column] is { Length: > 0 }))
            .ToList();
        if (lines.Count == 0)
            return [];
        var columns = beside.Where(column => lines.Exists(line => line[column] is { Length: > 0 })).Select(ReturnedColumns.HeaderOf);
        return [ReturnedProblems.AnswersMissing(lines[0].Where, lines.Count, columns, ReturnedColumns.HeaderOf(answer))];
    }
}
