using Matcher.Foundation.Problems;
using Matcher.Runs.Desk;
using Matcher.Runs.Importing;

namespace Matcher.Samples.Returned;

/// <summary>Puts what became of files into the words of expected.yaml.</summary>
internal static class ReturnedImportText
{
    /// <summary>What became of each line by number, and of each file by <c>file</c> or, of several, its name.</summary>
    public static Dictionary<string, string> Of(LedgerResult<LedgerImported> result)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = result.Value?.Files ?? [];
        foreach (var file in files)
            told[files.Length == 1 ? "file" : file.Name] = Of(file, OfFile(result, file.Name));
        var lines = result.Value?.Lines ?? [];
        var twice = lines.GroupBy(line => line.Number).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet();
        foreach (var line in lines)
            told[KeyOf(line, twice.Contains(line.Number), files.Length > 1)] = Of(line);
        return told;
    }

    private static string KeyOf(LedgerImportedLine line, bool isTwice, bool isOfSeveral) =>
        string.Join(", ", new[]
        {
            line.Number,
            isTwice && isOfSeveral ? line.File : "",
            line.Number.Length == 0 || isTwice ? $"{(line.Sheet is { } sheet ? sheet + " " : "")}row {line.Row}" : "",
        }.Where(part => part.Length > 0));

    private static string Of(LedgerImportedLine line)
    {
        var names = line.Told.Where(one => one.Name.StartsWith("Import", StringComparison.Ordinal) || one.Severity == Severity.Error)
            .Select(one => one.Name).ToList();
        var says = line.After.Length > 0 ? $"{Word(line.Fate)}: {line.After}" : Word(line.Fate);
        return names.Count == 0 ? says : $"{says} ({string.Join(", ", names)})";
    }

    private static string Of(LedgerImportedFile file, IEnumerable<string> told)
    {
        var counts = string.Join(", ", new[]
        {
            (file.Landed, "landed"), (file.Known, "same"), (file.Unread, "unread"), (file.Refused, "refused"), (file.HeldBack, "held back"),
        }.Where(count => count.Item1 > 0).Select(count => $"{count.Item1} {count.Item2}").DefaultIfEmpty("nothing"));
        return string.Concat(counts, string.Concat(told.Select(name => $" ({name})")));
    }

    // Beside what the reading of it tells.
    private static IEnumerable<string> OfFile(LedgerResult<LedgerImported> result, string name) => result.Problems
        .Where(problem => problem.Where is { Row: null } where && where.File == name
            && problem.Name.StartsWith("Import", StringComparison.Ordinal))
        .Select(problem => problem.Name);

    private static string Word(LedgerLineFate fate) => fate switch
    {
        LedgerLineFate.Landed => "landed",
        LedgerLineFate.Known => "same",
        LedgerLineFate.Unread => "unread",
        LedgerLineFate.Refused => "refused",
        _ => "held back",
    };
}
