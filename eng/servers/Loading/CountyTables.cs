using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;

namespace Matcher.Loading;

/// <summary>
/// Writes the sources of a config as tables to be loaded. For each source: <c>ID.tsv</c> (<see cref="TabbedText"/>), the statements that
/// make its table in <c>ID.postgresql.sql</c>, <c>ID.mysql.sql</c> and <c>ID.clickhouse.sql</c>, a line each, and <c>ID.csv</c>
/// (<see cref="CommaText"/>).
/// </summary>
internal static class CountyTables
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes them all; a line of what there is in each.</summary>
    /// <param name="config">The config.</param>
    /// <param name="folder">Full path of the folder to write into; made when it is not there.</param>
    /// <param name="emptyAsNull">Whether empty cells are NULL.</param>
    /// <param name="clock">For waits.</param>
    /// <param name="problems">Takes what is wrong with the files; those sources are not written.</param>
    public static IEnumerable<string> Write(
        MatcherConfig config, string folder, bool emptyAsNull, TimeProvider clock, ProblemList problems)
    {
        var catalogue = SourceCatalogue.Load(config.RulesFolder, config.RulesShownFrom(config.Folder), problems,
            LocalSources.Of(config.LocalSourcesFolder, config.Folder));
        if (catalogue is null)
            yield break;
        Directory.CreateDirectory(folder);
        foreach (var input in config.Sources)
        {
            if (catalogue.Find(input.Id) is not { } source)
                continue;
            using var table = SourceTable.Open(config.Folder, input, source, new SharedFiles(clock), problems);
            if (table is null)
                continue;
            Write(table, folder, emptyAsNull);
            yield return $"{table.Name}: {table.RowCount} rows, {table.LeftOut} that no table can hold";
        }
    }

    private static void Write(SourceTable table, string folder, bool emptyAsNull)
    {
        foreach (var kind in Enum.GetValues<TableKind>())
        {
            using var statements = Open($"{kind.ToString().ToLowerInvariant()}.sql");
            foreach (var statement in CreateTable.Statements(kind, table))
                statements.Write(statement + ";\n");
        }

        using (var csv = Open("csv"))
            CommaText.Write(table, csv);
        using var tsv = Open("tsv");
        TabbedText.Write(table, emptyAsNull, tsv);

        StreamWriter Open(string ending) => new(Path.Combine(folder, $"{table.Name}.{ending}"), append: false, Utf8);
    }
}
