using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>A list as rows and columns, before a format (CSV, a workbook) writes it.</summary>
/// <param name="Path">Path in the run's folder, with <c>/</c>, without extension: 疑点清单/第一组/柳林镇.</param>
/// <param name="Headers">One a column.</param>
/// <param name="MakeRows">Makes the rows, each with one cell a column: only when the list is written, by whoever writes it.</param>
internal sealed record ListTable(string Path, ImmutableArray<string> Headers, Func<ImmutableArray<ImmutableArray<Cell>>> MakeRows)
{
    /// <summary>A list whose rows are made already.</summary>
    public ListTable(string path, ImmutableArray<string> headers, ImmutableArray<ImmutableArray<Cell>> rows)
        : this(path, headers, () => rows)
    {
    }

    /// <summary>A list of items in their order.</summary>
    public static ListTable Of<T>(string path, ImmutableArray<ListColumn<T>> columns, IEnumerable<T> items) =>
        Of(path, columns, items, item => RowOf(columns, item));

    /// <summary>A list of items in their order, whose cells somebody may have made for another list.</summary>
    public static ListTable Of<T>(string path, ImmutableArray<ListColumn<T>> columns, IEnumerable<T> items, Func<T, ImmutableArray<Cell>> rowOf) => new(
        path,
        [.. columns.Select(column => column.Header)],
        () => [.. items.Select(rowOf)]);

    /// <summary>The cells of an item.</summary>
    public static ImmutableArray<Cell> RowOf<T>(ImmutableArray<ListColumn<T>> columns, T item)
    {
        var cells = new Cell[columns.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = columns[i].Value(item);
        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }
}

/// <summary>One column of a list.</summary>
/// <param name="Header">Its header, in the words of the townships.</param>
/// <param name="Value">What an item has in it.</param>
internal sealed record ListColumn<T>(string Header, Func<T, Cell> Value);
