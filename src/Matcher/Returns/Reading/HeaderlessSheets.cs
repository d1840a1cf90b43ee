using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;

namespace Matcher.Returns.Reading;

/// <summary>
/// Sheets that have no header of a list. Where lines stand on one all the same, somebody split a list over several sheets and left the
/// header on the first. The sheets of a township's workbook that are only to be read are none of that.
/// </summary>
internal static class HeaderlessSheets
{
    private const char Hyphen = '-';

    /// <summary>What is told of a file, and of such sheets in it, in place of their not being used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Its tables that are read.</param>
    /// <param name="told">What is told of it.</param>
    /// <param name="files">Opens it.</param>
    public static ImmutableArray<Problem> Told(
        InputFile file, IEnumerable<InputTable> read, IEnumerable<Problem> told, SharedFiles files)
    {
        ImmutableArray<Problem> all = [.. told];
        if (!all.Any(problem => problem.Code == ProblemCode.SheetNotUsed))
            return all;
        var headerless = Find(file, read, files).ToLookup(problem => problem.Where);
        return
        [
            .. all.SelectMany(problem => problem.Code != ProblemCode.SheetNotUsed ? [problem]
                : headerless.Contains(problem.Where) ? headerless[problem.Where]
                : SheetsToRead.Has(problem.Where.Sheet) ? []
                : (IEnumerable<Problem>)[problem]),
        ];
    }

    private static IEnumerable<Problem> Find(InputFile file, IEnumerable<InputTable> read, SharedFiles files)
    {
        using var opened = OpenedFile.Open(file, SourceDefinition.Anything, files, new ProblemList(), readsOpenDocument: true);
        if (opened is null)
            yield break;
        var places = read.Select(table => table.Layout.Place.Where).ToHashSet();
        foreach (var table in opened.Tables.Where(table => !places.Contains(table.Layout.Place.Where)))
        {
            if (Lines(table) is > 0 and var lines)
            {
                yield return ReturnedProblems.SheetWithoutHeader(table.Layout.Place.Where, lines);
                continue;
            }

            foreach (var problem in SheetsToRead.Has(table.Layout.Place.Where.Sheet) ? SheetsToRead.Told(table) : [])
                yield return problem;
        }
    }

    private static long Lines(InputTable table)
    {
        var lines = table.Layout.Header.Any(IsNumber) ? 1L : 0;
        using var rows = table.Read();
        while (rows.Read())
        {
            if (!rows.IsBlank() && table.Layout.Cells(rows).Any(IsNumber))
                lines++;
        }

        return lines;
    }

    // With its hyphens: an account number of sixteen digits is none.
    private static bool IsNumber(string cell) => cell.Contains(Hyphen, StringComparison.Ordinal) && HitNumber.Read(cell) is not null;
}
