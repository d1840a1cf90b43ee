using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Catalogue.Rows;

namespace Matcher.Reports.Tables;

/// <summary>The columns of a list, declared once: tables are made from them, and lists that come back are read by them.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="columns">The columns, in their order.</param>
internal sealed class ListColumns<T>(params ImmutableArray<ListColumn<T>> columns)
{
    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<ListColumn<T>> All { get; } = columns;

    /// <summary>Adds a column of words.</summary>
    public ListColumns<T> Text(string header, Func<T, string?> value) => With(header, CellKind.Text, item => Cell.Text(value(item)));

    /// <summary>Adds a column of identity numbers.</summary>
    public ListColumns<T> Id(string header, Func<T, string?> value) => With(header, CellKind.Id, item => Cell.Id(value(item)));

    /// <summary>Adds a column of counts.</summary>
    public ListColumns<T> Number(string header, Func<T, long?> value) => With(header, CellKind.Number, item => Cell.Number(value(item)));

    /// <summary>Adds a column that says which row of a table something is: its number, or its key where it has one instead.</summary>
    public ListColumns<T> Row(string header, Func<T, RowPlace?> value) => With(header, CellKind.Number,
        item => value(item) is not { } place ? Cell.Number((long?)null) : place.Key is { } key ? Cell.Text(key) : Cell.Number(place.Row));

    /// <summary>Adds a column of amounts, in yuan.</summary>
    public ListColumns<T> Money(string header, Func<T, decimal?> value) => With(header, CellKind.Money, item => Cell.Money(value(item)));

    /// <summary>Adds a column of dates.</summary>
    public ListColumns<T> Date(string header, Func<T, DateOnly?> value) => With(header, CellKind.Date, item => Cell.Date(value(item)));

    /// <summary>Adds a column that people fill in.</summary>
    public ListColumns<T> FilledIn(string header, CellKind kind = CellKind.Text, ChoiceList? choices = null) =>
        And([new ListColumn<T>(header, kind, _ => Cell.Blank) { IsFilledIn = true, Choices = choices }]);

    /// <summary>Adds a column that people fill in, with what they have said so far.</summary>
    public ListColumns<T> FilledInFurther(string header, CellKind kind, Func<T, Cell> value, ChoiceList? choices = null) =>
        And([new ListColumn<T>(header, kind, value) { IsFilledIn = true, Choices = choices }]);

    /// <summary>Adds a column of levels, in words.</summary>
    public ListColumns<T> Level(string header, Func<T, string?> value) =>
        And([new ListColumn<T>(header, CellKind.Text, item => Cell.Text(value(item))) { IsLevel = true }]);

    /// <summary>Adds other columns.</summary>
    public ListColumns<T> And(IEnumerable<ListColumn<T>> more) => new([.. All, .. more]);

    /// <summary>A list of items in their order; header only when there are none.</summary>
    /// <param name="path">Path in the run's folder, with <c>/</c>, without extension.</param>
    /// <param name="items">The items; they are read when the list is written.</param>
    public ListTable Table(string path, IEnumerable<T> items) => Table(path, items, RowOf);

    /// <summary>A list of items in their order, whose cells somebody else makes.</summary>
    public ListTable Table(string path, IEnumerable<T> items, Func<T, ImmutableArray<Cell>> rowOf) =>
        new(path, ImmutableArray<ListColumn>.CastUp(All), () => items.Select(rowOf)) { CountRows = items.Count };

    /// <summary>The cells of an item.</summary>
    public ImmutableArray<Cell> RowOf(T item) => ImmutableCollectionsMarshal.AsImmutableArray(CellsOf(item));

    /// <summary>The same, for whoever has to set one of them yet.</summary>
    public Cell[] CellsOf(T item)
    {
        var cells = new Cell[All.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = All[i].Value(item);
        return cells;
    }

    private ListColumns<T> With(string header, CellKind kind, Func<T, Cell> value) => And([new ListColumn<T>(header, kind, value)]);
}
