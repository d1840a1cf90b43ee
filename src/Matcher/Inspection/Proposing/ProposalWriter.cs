using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Guessing;

namespace Matcher.Inspection.Proposing;

/// <summary>Writes what can be pasted. Its comments are in the user's language; all else is what the program reads.</summary>
internal sealed partial class ProposalWriter(CultureInfo language)
{
    private const int MostCodes = 12;
    private const int FewestValues = 20;
    private const int LongestCode = 2;

    private static readonly HashSet<string> WordsOfYaml = new(StringComparer.OrdinalIgnoreCase)
    {
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
    };

    /// <summary>The description of a source that nobody knows yet.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">What people may call it.</param>
    /// <param name="file">The file it was made from.</param>
    /// <param name="columns">Its columns.</param>
    public string NewSource(string id, string title, string file, ImmutableArray<GuessedColumn> columns)
    {
        var text = new StringBuilder();
        Comment(text, "ProposalNew", file, id);
        Comment(text, "ProposalKeys");
        text.Append(CultureInfo.InvariantCulture, $"id: {Quoted(id)}\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted(title)}   # {Of("ProposalTitle")}\n");
        text.Append(CultureInfo.InvariantCulture, $"agency: {Quoted(Of("ProposalAgency"))}   # {Of("ProposalAgencyNote")}\n");
        text.Append("columns:\n");
        foreach (var column in columns)
            text.Append(CultureInfo.InvariantCulture,
                $"  {Quoted(HeaderText.Clean(column.Sample.Header))}: {Facts(column)}{Codes(column)}\n");
        return text.ToString();
    }

    /// <summary>Headers that a source of the pack should know too.</summary>
    /// <param name="source">The source.</param>
    /// <param name="file">The file that has them.</param>
    /// <param name="aliases">Headers and the columns that they are.</param>
    /// <param name="resembling">Headers that are merely like a column: only a comment.</param>
    public string Additions(SourceDefinition source, string file, IEnumerable<(ColumnDefinition Column, string Header)> aliases,
        IReadOnlyCollection<(string Column, string Header)> resembling)
    {
        var text = new StringBuilder();
        Comment(text, "ProposalAliases", file, source.Title);
        text.Append(CultureInfo.InvariantCulture, $"id: {source.Id}\ncolumns:\n");
        foreach (var column in aliases.GroupBy(alias => alias.Column.Name, alias => Quoted(HeaderText.Clean(alias.Header))))
            text.Append(CultureInfo.InvariantCulture, $"  {Quoted(column.Key)}: {{ aliases: [{string.Join(", ", column)}] }}\n");
        if (resembling.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  # {Of("ProposalResembling")}\n");
        foreach (var column in resembling.GroupBy(one => one.Column, one => Quoted(HeaderText.Clean(one.Header))))
            text.Append(CultureInfo.InvariantCulture, $"  #{Quoted(column.Key)}: {{ aliases: [{string.Join(", ", column)}] }}\n");
        return text.ToString();
    }

    /// <summary>The lines for matcher.yaml.</summary>
    public static string Entry(string source, string file)
    {
        var quoted = InQuotes(file);
        return source == SourceDefinition.RosterId
            ? $"roster:\n  files: [{quoted}]\n"
            : $"sources:\n  {Quoted(source)}: {{ files: [{quoted}] }}\n";
    }

    /// <summary>The lines for matcher.yaml of a source in a database.</summary>
    public string Entry(string source, TableInput table)
    {
        var key = table.RowKey.IsEmpty ? "" : string.Join(", ", table.RowKey.Select(Quoted));
        var text = new StringBuilder("sources:\n");
        text.Append(CultureInfo.InvariantCulture, $"  {Quoted(source)}:\n    database: {Quoted(table.Database)}\n");
        text.Append(table.Query is { } query ? $"    query: {InQuotes(query)}\n" : $"    table: {InQuotes(table.Table!)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    row_key: [{key}]");
        return text.Append(table.RowKey.IsEmpty ? $"   # {Of("ProposalRowKey")}\n" : "\n").ToString();
    }

    private static string InQuotes(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Facts(GuessedColumn column)
    {
        var facts = new List<string>();
        if (column.Role is ColumnRole.IdNumber or ColumnRole.Name)
            facts.Add($"role: {(column.Role == ColumnRole.Name ? "name" : "id_number")}, required: true");
        if (column.Role is ColumnRole.Township or ColumnRole.Village)
            facts.Add($"role: {(column.Role == ColumnRole.Village ? "village" : "township")}");
        if (column.Type != ColumnType.Text)
            facts.Add($"type: {(column.Type == ColumnType.Date ? "date" : "number")}");
        return facts.Count == 0 ? "{}" : $"{{ {string.Join(", ", facts)} }}";
    }

    // Only whoever sends the file knows what its codes mean; that there are some is worth saying.
    private string Codes(GuessedColumn column)
    {
        var values = column.Sample.Values;
        var different = values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return column is { Role: ColumnRole.None, Type: ColumnType.Text }
            && values.Length >= FewestValues
            && different.Count <= MostCodes
            && different.TrueForAll(value => value.Length <= LongestCode && value.All(char.IsAsciiLetterOrDigit))
            ? $"   # {Of("ProposalCodes", string.Join(", ", different), string.Join(", ", different.Select(code => $"'{code}': …")))}"
            : "";
    }

    private void Comment(StringBuilder text, string key, params object[] values) =>
        text.Append(CultureInfo.InvariantCulture, $"# {Of(key, values)}\n");

    private string Of(string key, params object[] values) => string.Format(language, Texts.Of(key, language), values);

    /// <summary>A text as YAML, in quotes where it might be read as something else.</summary>
    internal static string Quoted(string text) =>
        Plain().IsMatch(text) && !WordsOfYaml.Contains(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N}_()（）]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
