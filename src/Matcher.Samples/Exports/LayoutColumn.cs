using System.Collections.Immutable;

namespace Matcher.Samples.Exports;

/// <summary>One column of a file.</summary>
internal sealed record LayoutColumn
{
    /// <summary>The header as this agency writes it.</summary>
    public required string Header { get; init; }

    /// <summary>What stands above the header where a sheet has two header rows, such as a pinyin code; else empty.</summary>
    public string UpperHeader { get; init; } = "";

    /// <summary>What its cells are in a sheet.</summary>
    public CellKind Cells { get; init; }

    /// <summary>The canonical column it holds; null for a column that Matcher does not know.</summary>
    public string? Canonical { get; init; }

    /// <summary>What fills a column that Matcher does not know.</summary>
    public Filler Extra { get; init; } = Fill.Nothing;

    /// <summary>How this column writes dates, where not as the file does.</summary>
    public DateStyle? Dates { get; init; }

    /// <summary>Whether amounts have thousands separators: <c>12,345.00</c>.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The codes this file has in place of words; none in a file that writes the words.</summary>
    public ImmutableDictionary<string, string> Codes { get; init; } = ImmutableDictionary<string, string>.Empty;

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
