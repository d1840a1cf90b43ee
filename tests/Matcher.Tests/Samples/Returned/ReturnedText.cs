using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Returns.Words;

namespace Matcher.Samples.Returned;

/// <summary>Puts what was read into the words of expected.yaml.</summary>
internal static class ReturnedText
{
    /// <summary>The lines of a file, by number.</summary>
    public static Dictionary<string, string> LinesOf(ReturnedFile file)
    {
        var twice = file.Lines.GroupBy(line => line.Number).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet();
        return file.Lines.ToDictionary(line => KeyOf(line, twice.Contains(line.Number)), Of, StringComparer.Ordinal);
    }

    /// <summary>What is told of a file and its sheets: where, what, how often.</summary>
    public static IEnumerable<string> ToldOf(ReturnedFile file) => file.Told.Concat(file.Sheets.SelectMany(sheet => sheet.Told)).Select(Of);

    public static string Of(Problem problem)
    {
        var where = string.Concat(new[] { problem.Where.Sheet, problem.Where.Row is { } row ? $"row {row}" : null, problem.Where.Column }
            .OfType<string>().Select(part => part + ": "));
        var count = problem.Arguments.OfType<ProblemArgument.Count>().FirstOrDefault();
        return $"{where}{problem.Name}{(count is null ? "" : $" {count.Value}")}";
    }

    private static string KeyOf(ReturnedLine line, bool isTwice) =>
        line.Number is null ? $"{Sheet(line)}row {line.Where.Row}" : isTwice ? $"{line.Number}, {Sheet(line)}row {line.Where.Row}" : line.Number;

    private static string Sheet(ReturnedLine line) => line.Where.Sheet is { } sheet ? sheet + " " : "";

    private static string Of(ReturnedLine line)
    {
        string[] parts =
        [
            line.Reason, string.Join('、', line.Investigators), line.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            line.Amount?.ToString(CultureInfo.InvariantCulture) ?? "", line.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "",
            .. Rest(line),
        ];
        string[] marks = [.. line.IsHidden ? ["hidden"] : Array.Empty<string>(), .. line.IsCopy ? ["copy"] : Array.Empty<string>(),
            .. line.Check == LineCheckResult.Unknown && line.Kind == ReturnedKind.Hits ? ["unchecked"] : Array.Empty<string>(),
            .. line.Told.Select(problem => problem.Name)];
        var says = string.Join(" | ", parts.Where(part => part.Length > 0).Prepend(AnswerOf(line)));
        return marks.Length == 0 ? says : $"{says} ({string.Join(", ", marks)})";
    }

    private static string AnswerOf(ReturnedLine line) =>
        line.IsRefused ? "refused"
        : line.Verdict is { } verdict ? VerdictWords.Of(verdict)
        : line.Measure is { } measure ? AnswerWords.Measures.Of(measure)
        : line.Review is { } review ? AnswerWords.Review.Of(review)
        : line.Correction is { } correction ? AnswerWords.Corrections.Of(correction)
        : line.IsAnswered ? "progress alone" : "unread";

    private static IEnumerable<string> Rest(ReturnedLine line) => new[]
    {
        ReturnedColumn.Remark, ReturnedColumn.MeasureProgress, ReturnedColumn.Proof, ReturnedColumn.SentBackReason, ReturnedColumn.Answer,
        ReturnedColumn.Reviewer,
    }.Select(column => (line[column] ?? "").Replace('\n', '⏎'));
}
