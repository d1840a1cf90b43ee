using Matcher.Identity.Names;
using Matcher.Identity;

namespace Matcher.Formats.Tables;

/// <summary>
/// The headers of a file as a message shows them. Where a file has none, its first row stands in their place, and that is about
/// somebody.
/// </summary>
internal static class ShownHeader
{
    // A header has a year, or a form's number; no header has the digits of an ID number.
    private const int DigitsOfSomebody = 15;

    /// <summary>Whether a row that was taken for the headers holds an ID number, or little else than names.</summary>
    public static bool IsAboutSomebody(IEnumerable<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return HoldsNumber(filled)
            || filled.Count(cell => LikelyName.IsOne(cell)) * 2 >= Math.Max(filled.Count, 1);
    }

    /// <summary>The headers, one after the other; masked where they are not headers but about somebody.</summary>
    public static string Of(IEnumerable<string> cells)
    {
        var all = cells.Where(cell => cell.Length > 0).ToList();
        return string.Join("、", all.Select(OneOf(all)));
    }

    /// <summary>How each header of a file is shown.</summary>
    /// <param name="all">All of them; they are looked through once, however many are shown.</param>
    public static Func<string, string> OneOf(IEnumerable<string> all) => HoldsNumber(all) ? Masked : LikelyName.Masked;

    private static bool HoldsNumber(IEnumerable<string> cells) => cells.Any(cell => cell.Count(char.IsDigit) >= DigitsOfSomebody);

    private static string Masked(string cell) => cell.Any(char.IsDigit) ? IdMask.Number(cell) : IdMask.Name(cell);
}
