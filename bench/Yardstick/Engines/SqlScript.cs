using System.Text.RegularExpressions;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>
/// The checks as SQL, the same text for both engines: <c>{file}</c> stands for the rows of a file, <c>{index table(column)}</c>
/// for an index where the engine needs one.
/// </summary>
internal static partial class SqlScript
{
    private static readonly string[] Parts = ["matches.sql", "rules.sql", "lists.sql"];

    /// <summary>The files that the checks read, in the order in which they are read.</summary>
    public static IEnumerable<string> Files => Placeholder().Matches(Read(Parts[0]))
        .Select(match => match.Groups["text"].Value)
        .Where(text => !text.StartsWith("index ", StringComparison.Ordinal));

    /// <summary>The statements, placeholders filled in.</summary>
    /// <param name="rows">What stands for the rows of a file.</param>
    /// <param name="index">What makes an index.</param>
    public static IEnumerable<string> Statements(Func<string, string> rows, Func<string, string> index) =>
        Parts.SelectMany(part => Placeholder()
            .Replace(Read(part), match => match.Groups["text"].Value is var text && text.StartsWith("index ", StringComparison.Ordinal) ? index(text[6..]) : rows(text))
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Read(string name)
    {
        using var stream = typeof(SqlScript).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{(?<text>[^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
