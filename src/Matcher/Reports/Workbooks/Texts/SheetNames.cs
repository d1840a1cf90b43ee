using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Reports.Workbooks.Texts;

/// <summary>
/// Names of sheets as Excel takes them: up to 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at either end, not the word that
/// it keeps for itself, no two alike whatever their capitals (support.microsoft.com, "Rename a worksheet").
/// </summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";
    private const string Kept = "History";

    /// <summary>A name for each, in their order, changed only where it has to be.</summary>
    public static ImmutableArray<string> ForAll(IEnumerable<string> names)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Kept };
        return [.. names.Select(name => Unused(SheetText.OnOneLine(name), used))];
    }

    /// <summary>A name as formulas and defined names write it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Unused(string wanted, HashSet<string> used)
    {
        var plain = string.Concat(wanted.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim();
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"_{number}");
            var name = Trimmed(SheetText.Cut(plain, Longest - ending.Length) + ending);
            if (used.Add(name))
                return name;
        }
    }

    private static string Trimmed(string name) => name.Trim().Trim('\'') is { Length: > 0 } some ? some : "_";
}
