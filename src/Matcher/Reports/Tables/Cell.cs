using System.Globalization;

namespace Matcher.Reports.Tables;

/// <summary>One cell of a list, before a format writes it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its text: the same whatever the machine's culture.</param>
internal readonly record struct Cell(CellKind Kind, string Value)
{
    private static readonly RepeatedTexts<decimal> Amounts = new(amount => amount.ToString("F2", CultureInfo.InvariantCulture));
    private static readonly RepeatedTexts<DateOnly> Days = new(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>An empty cell.</summary>
    public static Cell Blank { get; } = new(CellKind.Text, "");

    /// <summary>Words.</summary>
    public static Cell Text(string? value) => new(CellKind.Text, value ?? "");

    /// <summary>An identity number as a person or a source has it; one that came as <c>="…"</c> is not wrapped twice.</summary>
    public static Cell Id(string? value)
    {
        var text = (value ?? "").Trim();
        return new Cell(CellKind.Id, text is ['=', '"', .. var inner, '"'] ? inner : text);
    }

    /// <summary>A count.</summary>
    public static Cell Number(long? value) => new(CellKind.Number, value?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>A number with the decimals that it came with.</summary>
    public static Cell Number(decimal? value) => new(CellKind.Number, value?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>An amount of yuan, with two decimals.</summary>
    public static Cell Money(decimal? value) => new(CellKind.Money, value is { } amount ? Amounts.Of(amount) : "");

    /// <summary>A date, as 2023-07-06.</summary>
    public static Cell Date(DateOnly? value) => new(CellKind.Date, value is { } day ? Days.Of(day) : "");
}
