using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Values;

namespace Matcher.Returns.Reading;

/// <summary>Makes a line of the cells of a row.</summary>
/// <param name="secret">The bureau's secret, by which edits show.</param>
/// <param name="today">The day on which it is read.</param>
internal sealed class LineReader(BureauSecret secret, DateOnly today)
{
    /// <summary>The line.</summary>
    /// <param name="kind">Which list it is of.</param>
    /// <param name="where">Its row.</param>
    /// <param name="cells">Its cells, by column.</param>
    /// <param name="fromAbove">Columns that have the value of merged cells above.</param>
    /// <param name="told">What is told of the row already.</param>
    public ReturnedLine Read(
        ReturnedKind kind, Place where, ImmutableArray<string?> cells, IEnumerable<ReturnedColumn> fromAbove, IEnumerable<Problem> told)
    {
        var typed = cells[(int)ReturnedColumn.Number] ?? "";
        var number = HitNumber.Read(typed);
        var check = LineCheck.Verify(secret, Cell(ReturnedColumn.Check), number, Cell(ReturnedColumn.Name), Cell(ReturnedColumn.IdNumber),
            Cell(ReturnedColumn.Says));
        var line = new ReturnedLine(where, kind, number, cells)
        {
            Check = check,
            Told = [.. told, .. OfLine(typed, number, check), .. OfMerges()],
        };
        return new AnswerReader(line, today).Read();

        // What was never calculated was not edited.
        string? Cell(ReturnedColumn column) => cells[(int)column] is var text && text == LostValue.NotCalculated ? null : text;

        IEnumerable<Problem> OfLine(string text, string? read, LineCheckResult result)
        {
            if (read is null)
                yield return ReturnedProblems.NumberUnclear(
                    where with { Column = ReturnedColumns.HeaderOf(ReturnedColumn.Number) }, IdMask.Cell(text));
            else if (result == LineCheckResult.Edited)
                yield return ReturnedProblems.LineEdited(where, read);
        }

        IEnumerable<Problem> OfMerges()
        {
            var columns = fromAbove.Where(column => ReturnedColumns.IsFilledIn(column, kind)).Select(ReturnedColumns.HeaderOf).ToList();
            if (columns.Count > 0)
                yield return ReturnedProblems.Merged(where, columns);
        }
    }
}
