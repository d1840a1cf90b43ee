using System.Collections.Immutable;
using Matcher.Samples.Cells;
using Matcher.Samples.Layouts;

namespace Matcher.Samples.Exports;

/// <summary>One column of a file.</summary>
internal sealed record LayoutColumn : ColumnForm
{
    /// <summary>What fills a column that Matcher does not know.</summary>
    public Filler Extra { get; init; } = Fill.Nothing;

    /// <summary>A column under its canonical name.</summary>
    public static LayoutColumn Known(string name) => new() { Header = name, Canonical = name };

    /// <summary>A column under another header.</summary>
    public static LayoutColumn Known(string header, string canonical) => new() { Header = header, Canonical = canonical };

    /// <summary>A column that Matcher does not know.</summary>
    public static LayoutColumn Unknown(string header, Filler? filler = null) => new() { Header = header, Extra = filler ?? Fill.Nothing };

    /// <summary>With another header above its own.</summary>
    public LayoutColumn Under(string upper) => this with { UpperHeader = upper };

    /// <summary>With number cells in a sheet.</summary>
    public LayoutColumn AsNumbers() => this with { Cells = CellKind.Number };

    /// <summary>With date cells in a sheet.</summary>
    public LayoutColumn AsDates() => this with { Cells = CellKind.Date, Dates = DateStyle.Hyphen };

    public LayoutColumn As(DateStyle dates) => this with { Dates = dates };

    public LayoutColumn Grouped() => this with { IsGrouped = true };

    public LayoutColumn Coded(params (string Word, string Code)[] codes) =>
        this with { Codes = codes.ToImmutableDictionary(code => code.Word, code => code.Code, StringComparer.Ordinal) };
}
