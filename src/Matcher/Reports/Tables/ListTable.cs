using System.Collections.Immutable;

namespace Matcher.Reports.Tables;

/// <summary>A list as rows and columns, before a format (CSV, a workbook) writes it.</summary>
/// <param name="Path">Path in the run's folder, with <c>/</c>, without extension: 疑点清单/第一组/柳林镇.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="MakeRows">Makes the rows, each with one cell a column, one after the other while the list is written.</param>
internal sealed record ListTable(string Path, ImmutableArray<ListColumn> Columns, Func<IEnumerable<ImmutableArray<Cell>>> MakeRows)
{
    /// <summary>Counts the rows, where it can be done without making them.</summary>
    public Func<int> CountRows
    {
        get => field ?? (() => MakeRows().Count());
        init;
    }

    /// <summary>Header of the column whose equal values, one below the other, belong on one page; null: every row is for itself.</summary>
    public string? KeepTogether { get; init; }
}
