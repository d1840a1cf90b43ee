using System.Collections.Immutable;

namespace Matcher.Samples.Layouts;

/// <summary>How one column of a file is written, whatever fills it.</summary>
internal record ColumnForm
{
    /// <summary>The header as this agency writes it.</summary>
    public required string Header { get; init; }

    /// <summary>What stands above the header where a sheet has two header rows, such as a pinyin code; else empty.</summary>
    public string UpperHeader { get; init; } = "";

    /// <summary>What its cells are in a sheet.</summary>
    public CellKind Cells { get; init; }

    /// <summary>The canonical column it holds; null for a column that Matcher does not know.</summary>
    public string? Canonical { get; init; }

    /// <summary>How this column writes dates, where not as the file does.</summary>
    public DateStyle? Dates { get; init; }

    /// <summary>Whether amounts have thousands separators: <c>12,345.00</c>.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>The codes this file has in place of words; none in a file that writes the words.</summary>
    public ImmutableDictionary<string, string> Codes { get; init; } = ImmutableDictionary<string, string>.Empty;
}
