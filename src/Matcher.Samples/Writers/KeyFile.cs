using Matcher.Samples.Cases;

namespace Matcher.Samples.Writers;

/// <summary>Writes <c>key.csv</c>: what was planted, and what is expected of it.</summary>
internal static class KeyFile
{
    public const string Name = "key.csv";

    private static readonly string[] Header = ["case", "rule", "township", "household", "name", "id_number", "source", "note"];

    public static void Write(string folder, IEnumerable<KeyLine> key)
    {
        var rows = key
            .OrderBy(line => line.Case)
            .ThenBy(line => line.Rule, StringComparer.Ordinal)
            .ThenBy(line => line.Source, StringComparer.Ordinal)
            .ThenBy(line => line.Township, StringComparer.Ordinal)
            .ThenBy(line => line.Household, StringComparer.Ordinal)
            .ThenBy(line => line.IdNumber, StringComparer.Ordinal)
            .ThenBy(line => line.Note, StringComparer.Ordinal)
            .Select(line =>
                (string[])[WordOf(line.Case), line.Rule, line.Township, line.Household, line.Name, line.IdNumber, line.Source, line.Note]);
        CsvText.Write(Path.Combine(folder, Name), "\r\n", Header, rows);
    }

    /// <summary>The word for a case in the file.</summary>
    public static string WordOf(CaseKind kind) => kind switch
    {
        CaseKind.Hit => "hit",
        CaseKind.Exempt => "exempt",
        CaseKind.Clean => "clean",
        CaseKind.Doubt => "doubt",
        CaseKind.Recovered => "recovered",
        CaseKind.Reject => "reject",
        CaseKind.Unchecked => "unchecked",
        CaseKind.Missed => "missed",
        CaseKind.Damaged => "damaged",
        _ => throw new InvalidOperationException($"No word for {kind}."),
    };
}
