using Matcher.Identity;
using Matcher.Identity.Names;

namespace Matcher.Inspection.Surveying;

/// <summary>
/// Writes a value of a file to the console so that it tells what is wrong and not whom it is about: in a file whose columns
/// have slipped, any cell may hold anything.
/// </summary>
internal static class ShownValue
{
    private const int Longest = 24;
    private const int LongestTitle = 80;

    /// <summary>An ID number, masked; what is no digit or letter of a number is not shown at all.</summary>
    public static string OfNumber(string raw) =>
        IdMask.Number(string.Concat(raw.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsAscii(c) ? c : '*')));

    /// <summary>A value of another column: long runs of digits masked, and a text without any digit shortened as a name is.</summary>
    public static string Of(string raw)
    {
        var text = IdMask.Cell(raw, Longest);
        return text.Any(char.IsAsciiDigit) ? text : IdMask.Name(text);
    }

    /// <summary>A code or a word of a column of codes.</summary>
    public static string OfCode(string raw) => IdMask.Cell(raw, Longest);

    /// <summary>A title above a table.</summary>
    public static string OfTitle(string raw) =>
        IdMask.InText(raw) == raw ? LikelyName.Masked(IdMask.Cell(raw, LongestTitle)) : IdMask.Name(raw);
}
