using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Reports;
using Matcher.Reports.Tables;

namespace Matcher.Runs.Desk;

/// <summary>
/// <c>matcher ledger export</c>: the whole history as plain tables, for whoever audits it. The same ledger gives the same bytes.
/// </summary>
public static class LedgerExport
{
    private const string Extension = ".csv";

    /// <summary>Writes it.</summary>
    /// <param name="config">The config, already checked.</param>
    /// <param name="options">Day and name.</param>
    /// <param name="target">
    /// Full path of a folder, which gets three tables (疑点, 经过, 操作); or of one CSV file, which gets what happened (经过).
    /// </param>
    /// <param name="clock">For the day, where nobody names one.</param>
    /// <param name="cancellation">Stops it.</param>
    public static LedgerResult<LedgerExported> Execute(
        MatcherConfig config, LedgerOptions options, string target, TimeProvider clock, CancellationToken cancellation) =>
        DeskWork.Do(config, options, LedgerUse.Look, clock, desk => Write(desk, target),
            cancellation);

    private static LedgerExported? Write(LedgerDesk desk, string target)
    {
        var isFile = target.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !Directory.Exists(target);
        var folder = isFile ? Path.GetDirectoryName(target)! : target;
        var tables = new ExportTables(desk);
        try
        {
            Directory.CreateDirectory(folder);
            return new LedgerExported(isFile
                ? [Put(tables.Events(Path.GetFileNameWithoutExtension(target)), target)]
                : [.. tables.All().Select(table => Put(table, Path.Combine(folder, table.Path + Extension)))]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            desk.Watch.Problems.Add(OutputProblems.NotWritten(new Place(target), error.Message));
            return null;
        }

        LedgerExportedFile Put(ListTable table, string path)
        {
            var under = table with { Path = WrittenAside.Hidden(table.Path) };
            return WrittenAside.Put(
                Path.Combine(folder, under.Path + Extension), path, () => ListFormat.Of(desk.Setup.Config).Write(folder, under));
        }
    }
}
