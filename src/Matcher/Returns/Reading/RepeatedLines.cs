using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Returns.Reading;

/// <summary>
/// Lines that stand in one file several times: copied below each other, or on several sheets. A line that says the same, or nothing, adds
/// nothing; of two that say different things neither counts, whichever comes first.
/// </summary>
internal static class RepeatedLines
{
    /// <summary>The sheets, with what is told of such lines.</summary>
    public static ImmutableArray<ReturnedSheet> Resolve(ImmutableArray<ReturnedSheet> sheets)
    {
        var marked = new Dictionary<ReturnedLine, ReturnedLine>(ReferenceEqualityComparer.Instance);
        foreach (var group in sheets.SelectMany(sheet => sheet.Lines)
            .Where(line => line.Number is not null)
            .GroupBy(line => (line.Number, line.Kind))
            .Where(group => group.Skip(1).Any()))
        {
            Mark([.. group], marked);
        }

        return marked.Count == 0
            ? sheets
            : [.. sheets.Select(sheet => sheet with { Lines = [.. sheet.Lines.Select(line => marked.GetValueOrDefault(line, line))] })];
    }

    private static void Mark(ReturnedLine[] lines, Dictionary<ReturnedLine, ReturnedLine> marked)
    {
        var kept = Array.Find(lines, HasAnswer) ?? lines[0];
        var other = Array.Find(lines, line => HasAnswer(line) && !SaysTheSame(line, kept));
        foreach (var line in lines)
        {
            if (HasAnswer(line) && other is not null)
                marked[line] = Told(line, ReturnedProblems.NumberTwice(line.Where, line.Number!, Against(line, kept, other)));
            else if (!ReferenceEquals(line, kept))
            {
                marked[line] = IsOneOfItsRows(line)
                    ? line with { IsCopy = true }
                    : Told(line, ReturnedProblems.LineCopied(line.Where, line.Number!, kept.Where)) with { IsCopy = true };
            }
        }
    }

    // A doubt has a line for each row of the source that it is about, as it was written.
    private static bool IsOneOfItsRows(ReturnedLine line) => line.Kind == ReturnedKind.Doubts && !HasAnswer(line);

    private static Place Against(ReturnedLine line, ReturnedLine kept, ReturnedLine other) =>
        SaysTheSame(line, kept) ? other.Where : kept.Where;

    private static ReturnedLine Told(ReturnedLine line, Problem problem) => line with { Told = [.. line.Told, problem] };

    private static bool HasAnswer(ReturnedLine line) => Answers(line).Any(text => text.Length > 0);

    private static bool SaysTheSame(ReturnedLine one, ReturnedLine other) =>
        Answers(one).SequenceEqual(Answers(other), StringComparer.Ordinal);

    private static IEnumerable<string> Answers(ReturnedLine line) => Enum.GetValues<ReturnedColumn>()
        .Where(column => ReturnedColumns.IsFilledIn(column, line.Kind))
        .Select(column => line[column] ?? "");
}
