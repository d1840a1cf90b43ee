using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// Gives rows their places, by the numbers that they bear: where numbers are left out there are empty rows, and rows whose numbers repeat
/// or go back are numbered as they come.
/// </summary>
internal struct RowNumbers
{
    /// <summary>Place of the last row that has something in it, from 1; 0 before the first.</summary>
    public int Row { get; set; }

    /// <summary>Number of the last row, though it may only be formatted.</summary>
    public int Number { get; set; }

    /// <summary>Whether numbers repeated or went back.</summary>
    public bool IsOutOfOrder { get; private set; }

    /// <summary>Passes a row that is only formatted; its number counts where the next has none.</summary>
    /// <param name="borne">The number that it bears; 0 for none.</param>
    public void Pass(int borne) => Number = borne > 0 ? borne : Number + 1;

    /// <summary>Gives a row its place that has something in it.</summary>
    /// <param name="borne">The number that it bears; 0 for none.</param>
    /// <returns>How many empty rows come before it.</returns>
    /// <exception cref="DamagedFileException">It is further down than any sheet goes.</exception>
    public int Take(int borne)
    {
        Pass(borne);
        IsOutOfOrder |= Number <= Row;
        Number = Math.Max(Number, Row + 1);
        if (Number > SheetReader.MostRows)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        var empty = Number - Row - 1;
        Row = Number;
        return empty;
    }
}
