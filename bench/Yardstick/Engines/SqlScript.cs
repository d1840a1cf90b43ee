using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>What an engine puts in the places that the checks leave open.</summary>
internal interface ISqlDialect
{
    /// <summary>What stands for the rows of a file.</summary>
    string Rows(string file);

    /// <summary>The number of a column as it is looked up: as it is where it is plain, else tidied.</summary>
    string Key(string column);

    /// <summary>A statement that makes an index; empty where the engine needs none.</summary>
    string Index(string on);

    /// <summary>Settings for a part of the checks.</summary>
    IEnumerable<string> Before(string part);
}

/// <summary>The checks as SQL, the same text for both engines but for what stands in braces.</summary>
internal static partial class SqlScript
{
    private static readonly string[] Parts = ["roster.sql", "matches.sql", "rules.sql", "lists.sql"];

    /// <summary>The files that the checks read, in the order in which they are read.</summary>
    public static IEnumerable<string> Files => Parts
        .SelectMany(part => Placeholder().Matches(Read(part)))
        .Select(match => match.Groups["text"].Value)
        .Where(text => text.Contains('/', StringComparison.Ordinal));

    /// <summary>Whether some check names a column.</summary>
    public static bool Names(string column) => Words.Contains(column);

    /// <summary>The statements for an engine.</summary>
    public static IEnumerable<string> Statements(ISqlDialect dialect) => Parts
        .SelectMany(part =>
            dialect
                .Before(part)
                .Concat(
                    Placeholder().Replace(Read(part), match => Filled(match.Groups["text"].Value, dialect))
                        .Split(";\n", StringSplitOptions.TrimEntries)))
        .Where(statement => statement.Length > 0);

    private static FrozenSet<string> Words { get; } = Parts.SelectMany(part => Word().Matches(Read(part)).Select(word => word.Value))
        .ToFrozenSet(StringComparer.Ordinal);

    private static string Filled(string text, ISqlDialect dialect) => text.Split(' ', 2) switch
    {
        ["key", var column] => dialect.Key(column),
        ["index", var on] => dialect.Index(on),
        _ => dialect.Rows(text),
    };

    private static string Read(string name)
    {
        using var stream = typeof(SqlScript).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{(?<text>[^}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
