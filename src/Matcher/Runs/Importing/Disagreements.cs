using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;

namespace Matcher.Runs.Importing;

/// <summary>
/// Files that disagree about a case in one import: neither is taken, whichever comes first. Files that say the same are one answer.
/// </summary>
internal static class Disagreements
{
    /// <summary>The files, with what is told of such lines.</summary>
    public static ImmutableArray<ReturnedFile> Resolve(ImmutableArray<ReturnedFile> files)
    {
        var told = new Dictionary<ReturnedLine, Problem>(ReferenceEqualityComparer.Instance);
        foreach (var group in files.SelectMany(file => file.Lines)
            .Where(line => line.Number is not null && line.IsAnswered && !line.IsRefused && !line.IsCopy)
            .GroupBy(line => (line.Number, line.Kind))
            .Where(group => group.Skip(1).Any()))
        {
            var lines = group.ToArray();
            if (Array.TrueForAll(lines, line => Answer(line) == Answer(lines[0])))
                continue;
            foreach (var line in lines)
            {
                var other = Array.Find(lines, one => Answer(one) != Answer(line))!;
                told[line] = ImportProblems.FilesDisagree(line.Where, line.Number!, other.Where);
            }
        }

        return told.Count == 0 ? files : [.. files.Select(file => file with { Sheets = [.. file.Sheets.Select(Told)] })];

        ReturnedSheet Told(ReturnedSheet sheet) => sheet with
        {
            Lines = [.. sheet.Lines.Select(line => told.TryGetValue(line, out var problem)
                ? line with { Told = line.Told.Add(problem) }
                : line)],
        };
    }

    private static (string? Says, string Why, decimal? Amount, DateOnly? Month) Answer(ReturnedLine line) => line.Kind switch
    {
        ReturnedKind.Hits or ReturnedKind.Doubts => (line.Verdict?.ToString(), line.Reason, line.Amount, line.Month),
        ReturnedKind.Review => (line.Review?.ToString(), line[ReturnedColumn.SentBackReason] ?? "", null, null),
        ReturnedKind.Corrections => (line.Correction?.ToString(), "", null, null),
        _ => (line.Measure?.ToString(), "", null, null),
    };
}
