using Matcher.Catalogue.Sources;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Opening;

/// <summary>What is wrong with the header of a table, wherever the table is.</summary>
internal static class HeaderFaults
{
    /// <summary>Tells what is wrong with a header; false where its table cannot be used.</summary>
    /// <param name="source">What its columns should be.</param>
    /// <param name="header">The header.</param>
    /// <param name="where">The table.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static bool Tell(SourceDefinition source, FoundHeader header, Place where, ProblemList problems)
    {
        if (source.Columns.IsEmpty)
            return true;
        if (header.Columns.Found == 0)
        {
            problems.Add(None(source, where));
            return false;
        }

        foreach (var column in header.Columns.Missing)
        {
            problems.Add(HeaderProblems.ColumnMissing(where with { Column = column.Name }, ShownHeader.Of(header.Cells),
                column.Aliases.Prepend(column.Name)));
        }

        return !header.Columns.Missing.Any() && AreCertain(header, where, problems);
    }

    /// <summary>No column of the source was found.</summary>
    public static Problem None(SourceDefinition source, Place where) =>
        HeaderProblems.None(where, source.Columns.Where(column => column.IsRequired).Select(column => column.Name));

    // Where nothing tells two ID columns apart, the file cannot be used; an alias beside the column's own name is only said.
    private static bool AreCertain(FoundHeader header, Place where, ProblemList problems)
    {
        foreach (var repeated in header.Repeated)
        {
            var at = where with { Row = header.RowsBefore, Column = header.Cells[repeated.Taken] };
            var (taken, other) = (RepeatedColumn.Letters(repeated.Taken), RepeatedColumn.Letters(repeated.Other));
            problems.Add(repeated.IsSameHeader
                ? HeaderProblems.IdColumnRepeated(at, taken, other)
                : HeaderProblems.IdColumnAmbiguous(at, taken, other, header.Cells[repeated.Other]));
        }

        // Where two tables stand side by side, every header does so twice.
        if (header.Repeated.Any(repeated => repeated.IsSameHeader))
            return false;
        foreach (var repeated in RepeatedHeader.Find(header.Cells, header.Columns))
        {
            problems.Add(HeaderProblems.Repeated(where with { Row = header.RowsBefore, Column = header.Cells[repeated.Taken] },
                RepeatedColumn.Letters(repeated.Taken), repeated.Others.Select(RepeatedColumn.Letters)));
        }

        return true;
    }
}
