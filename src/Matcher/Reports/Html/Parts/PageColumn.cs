using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Parts;

/// <summary>A column of a table of the page.</summary>
/// <param name="Head">Key of its header; null: none.</param>
/// <param name="Cell">What a row has in it.</param>
/// <param name="Kind">How it is set.</param>
internal sealed record PageColumn<T>(string? Head, Func<T, Node> Cell, PageColumnKind Kind)
{
    /// <summary>By what rows are put in order where that is not what is read; null: it is.</summary>
    public Func<T, string?>? Key { get; init; }

    /// <summary>What stands over a drawing; null: nothing.</summary>
    public Node? Scale { get; init; }

    /// <summary>Whether the row of the total has it: a drawing to the scale of single rows has no room for all of them together.</summary>
    public bool IsInTotal { get; init; } = true;

    /// <summary>Whether a number is something wrong; null: it never is.</summary>
    public Func<T, bool>? IsBad { get; init; }
}

/// <summary>How a column is set.</summary>
internal enum PageColumnKind
{
    /// <summary>What the row is about; in Chinese, since it is data.</summary>
    Name,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A sentence, or anything else as long.</summary>
    Sentence,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A drawing.</summary>
    Drawing,
}
