using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matcher.Cli.Support;

namespace Matcher.Cli.Cases;

/// <summary>
/// Whether what others than the lists' readers see gives anybody away: console, log, and what run.json says of problems. Lists and
/// letters are for those who may know.
/// </summary>
internal static partial class Leaks
{
    // A shorter name may be part of a word.
    private const int ShortestTelling = 3;

    /// <summary>Holds that nothing does.</summary>
    /// <param name="folder">The folder of the config; the roster stands beside it.</param>
    /// <param name="result">What the console said.</param>
    public static void AssertNone(string folder, ProcessResult result)
    {
        var shown = new StringBuilder(result.Output).Append(result.Error);
        foreach (var log in Files(Path.Combine(folder, "logs")))
            shown.Append(File.ReadAllText(log));
        foreach (var run in Files(Path.Combine(folder, "out")).Where(file => Path.GetFileName(file) == "run.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(run));
            shown.Append(document.RootElement.GetProperty("problems").ToString());
            foreach (var rule in document.RootElement.GetProperty("rules").EnumerateArray())
                shown.Append(rule.GetProperty("notRun").ToString());
        }

        // run.json writes Chinese as it is.
        var all = shown.ToString();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Number().Matches(all).Select(match => match.Value), Is.Empty, "full numbers");
            Assert.That(Names(folder).Where(name => all.Contains(name, StringComparison.Ordinal)), Is.Empty, "names on the roster");
            Assert.That(all.Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')), Is.Empty, "commands to a terminal");
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static IEnumerable<string> Names(string folder)
    {
        foreach (var roster in Directory.EnumerateFiles(folder, "*.csv").Where(file =>
            Path.GetFileName(file).Contains("roster", StringComparison.OrdinalIgnoreCase)))
        {
            var lines = File.ReadAllLines(roster);
            var column = lines.Length == 0 ? -1 : Array.IndexOf(lines[0].TrimStart('\uFEFF').Split(','), "姓名");
            foreach (var line in lines.Skip(1).Select(line => line.Split(',')).Where(line => column >= 0 && column < line.Length))
            {
                if (line[column].Trim() is { Length: >= ShortestTelling } name)
                    yield return name;
            }
        }
    }

    [GeneratedRegex("1499[0-9]{13}[0-9Xx]")]
    private static partial Regex Number();
}
