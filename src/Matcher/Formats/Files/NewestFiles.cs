using System.Text;
using Matcher.Foundation.Characters;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Files;

/// <summary>
/// Of files whose names differ by their date alone, the latest; one without a date is older than any that has one. Which parts an export
/// comes in may change from month to month, and so may its ending: numbers, marks of copies and signs between words do not tell files
/// apart here.
/// </summary>
internal static class NewestFiles
{
    // 截至2023年6月 and 2023年7月 are two days of one thing.
    private static readonly string[] WordsOfDates = ["截至", "截止到", "截止", "副本", "copy"];

    /// <summary>The names to read; those that a later one takes the place of are told.</summary>
    /// <param name="names">Names as users read them, with forward slashes.</param>
    /// <param name="problems">Takes what is not read.</param>
    public static HashSet<string> Of(IEnumerable<string> names, ProblemList problems)
    {
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var alike in names.GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase))
        {
            var dated = alike.Select(name => (Name: name, Last: NameDates.Last(name))).ToList();
            var latest = dated.Max(file => file.Last);
            var newest = dated.Where(file => file.Last == latest).Select(file => file.Name).ToList();
            read.UnionWith(newest);
            if (newest.Count < dated.Count)
            {
                problems.Add(FileProblems.Superseded(new Place(dated.First(file => file.Last == latest).Name),
                    dated.Select(file => file.Name).Except(newest, StringComparer.Ordinal)));
            }
        }

        return read;
    }

    /// <summary>What is left of a name without its dates: the same for the exports of all months.</summary>
    public static string KeyOf(string name)
    {
        var parts = WithoutEnding(name).Split('/').Select(part =>
        {
            var text = new StringBuilder(part);
            foreach (var day in NameDates.In(part).Reverse())
                text.Remove(day.Start, day.Length);
            return text.ToString();
        });
        var key = string.Join('/', parts);
        foreach (var word in WordsOfDates)
            key = key.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return string.Concat(WellFormedText.Nfkc(key).Where(c => c == '/' || char.IsLetter(c)));
    }

    private static string WithoutEnding(string name)
    {
        while (Path.GetExtension(name) is { Length: > 1 and <= 5 } ending && ending.Skip(1).Any(char.IsAsciiLetter))
            name = name[..^ending.Length];
        return name;
    }
}
