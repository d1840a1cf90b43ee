using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Wordings;

namespace Matcher.Reports.Html.Parts;

/// <summary>
/// A table of the page. It scrolls within itself where the window is narrow; with script on its heads sort and a long one can be filtered.
/// </summary>
/// <param name="id">Its place in the page.</param>
/// <param name="caption">Key of what it is called.</param>
internal sealed class PageTable<T>(string id, string caption)
{
    private readonly List<PageColumn<T>> _columns = [];

    /// <summary>What the row is about.</summary>
    public PageTable<T> Name(string head, Func<T, Node> cell) => Add(new(head, cell, PageColumnKind.Name));

    /// <summary>Words.</summary>
    public PageTable<T> Words(string head, Func<T, Node> cell, Func<T, string?>? key = null) =>
        Add(new(head, cell, PageColumnKind.Words) { Key = key });

    /// <summary>Something long.</summary>
    public PageTable<T> Sentence(string head, Func<T, Node> cell) => Add(new(head, cell, PageColumnKind.Sentence));

    /// <summary>A count.</summary>
    public PageTable<T> Count(string head, Func<T, long> count) => Number(head, one => Figure.Of(count(one)));

    /// <summary>A count of something wrong.</summary>
    public PageTable<T> Bad(string head, Func<T, long> count) =>
        Add(new(head, one => Figure.Of(count(one)), PageColumnKind.Number) { IsBad = one => count(one) > 0 });

    /// <summary>Something else that is set as a number.</summary>
    public PageTable<T> Number(string head, Func<T, Node> cell, Func<T, string?>? key = null) =>
        Add(new(head, cell, PageColumnKind.Number) { Key = key });

    /// <summary>A drawing of what a neighbouring column says, to the scale of the rows: the total has none.</summary>
    public PageTable<T> Drawing(Func<T, Node> drawing) => Add(new(null, drawing, PageColumnKind.Drawing) { IsInTotal = false });

    /// <summary>A drawing on a scale of its own.</summary>
    public PageTable<T> Drawing(Node scale, Func<T, Node> drawing) =>
        Add(new(null, drawing, PageColumnKind.Drawing) { Scale = scale });

    /// <summary>The table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="total">What its last row says, below a line; it is not sorted.</param>
    public Node Of(IEnumerable<T> rows, params ImmutableArray<T> total) =>
        Node.Classed("div", "scroll",
                Node.Of("table",
                    Node.Of("caption", PageText.Of(caption)).With("id", "c-" + id),
                    Node.Of("thead", Node.Of("tr", [.. _columns.Select(Head)])),
                    Node.Of("tbody", [.. rows.Select(row => Row(row))]),
                    total.IsEmpty ? Node.None : Node.Of("tfoot", [.. total.Select(row => Row(row, isTotal: true))])))
            .With("tabindex", "0")
            .With("role", "region")
            .With("aria-labelledby", "c-" + id);

    private static Node Head(PageColumn<T> column) => column switch
    {
        { Head: { } head } => Node.Of("th", PageText.Of(head)).With("scope", "col").WithIf(IsWords(column), "class", "w"),
        _ => Node.Of("td", column.Scale ?? Node.None),
    };

    private static bool IsWords(PageColumn<T> column) =>
        column.Kind is PageColumnKind.Name or PageColumnKind.Words or PageColumnKind.Sentence;

    private PageTable<T> Add(PageColumn<T> column)
    {
        _columns.Add(column);
        return this;
    }

    private Node Row(T row, bool isTotal = false) => Node.Of("tr",
        [.. _columns.Select(column => isTotal && !column.IsInTotal ? Node.Of("td") : Cell(column, row))]);

    private static Node Cell(PageColumn<T> column, T row)
    {
        var content = column.Cell(row);
        if (column.Kind == PageColumnKind.Name)
            return Node.Of("th", content).With("scope", "row").With("lang", "zh");
        var classes = column switch
        {
            { Kind: PageColumnKind.Words } => "w",
            { Kind: PageColumnKind.Sentence } => "w long",
            { Kind: PageColumnKind.Drawing } => "d",
            { IsBad: { } isBad } when isBad(row) => "bad",
            _ => "",
        };
        return Node.Of("td", content)
            .WithIf(classes.Length > 0, "class", classes)
            .WithIf(column.Key?.Invoke(row) is not null, "data-v", column.Key?.Invoke(row) ?? "");
    }
}
