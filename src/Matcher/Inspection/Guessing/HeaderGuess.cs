using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Values;

namespace Matcher.Inspection.Guessing;

/// <summary>
/// Finds the header of a table of which nothing is known: the row above the first one that holds an ID number or, in a table
/// without, a date or an amount.
/// </summary>
internal sealed class HeaderGuess(IdReader ids)
{
    private const int FewestCells = 2;

    /// <summary>Its cells; empty where there is none.</summary>
    public ImmutableArray<string> Find(IReadOnlyList<ImmutableArray<string>> rows)
    {
        var data = FirstRow(rows, HoldsNumber) ?? FirstRow(rows, HoldsValue) ?? rows.Count;
        var header = Enumerable.Range(0, data).Where(row => Filled(rows[row]) >= FewestCells).Select(row => (int?)row).LastOrDefault();
        if (header is not { } lower)
            return [];
        return lower > 0 && Filled(rows[lower - 1]) >= FewestCells ? Joined(rows[lower - 1], rows[lower]) : rows[lower];
    }

    /// <summary>Whether a cell holds what is or was an ID number.</summary>
    public bool IsNumber(string cell)
    {
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        var reading = ids.Read(cell, isNumberCell: false, cleaned);
        return reading.Class is IdClass.Valid or IdClass.Legacy or IdClass.LookAlike or IdClass.Truncated or IdClass.NumericCell
            or IdClass.Scientific
            || (reading.Class is IdClass.Masked or IdClass.Mistyped && reading.Cleaned.Length is >= 14 and <= 19);
    }

    private static int? FirstRow(IReadOnlyList<ImmutableArray<string>> rows, Func<string, bool> holds) =>
        Enumerable.Range(0, rows.Count)
            .Where(row => Filled(rows[row]) >= FewestCells && rows[row].Any(holds))
            .Select(row => (int?)row)
            .FirstOrDefault();

    private bool HoldsNumber(string cell) => IsNumber(cell);

    private static bool HoldsValue(string cell) =>
        DateField.Read(cell).State == FieldState.Read || NumberField.Read(cell).State == FieldState.Read;

    private static int Filled(ImmutableArray<string> row) => row.Count(cell => cell.Length > 0);

    // Merged headings stand above the real ones, which are empty where a heading spans both rows.
    private static ImmutableArray<string> Joined(ImmutableArray<string> upper, ImmutableArray<string> lower) =>
    [
        .. Enumerable.Range(0, Math.Max(upper.Length, lower.Length)).Select(field =>
            field < lower.Length && lower[field].Length > 0 ? lower[field] : field < upper.Length ? upper[field] : ""),
    ];
}
