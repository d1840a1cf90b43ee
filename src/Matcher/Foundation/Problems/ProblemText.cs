using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>
/// Puts a <see cref="Problem"/> into words: where it is, what is wrong, what to do.
/// The form is <c>file(line,position): text</c> for YAML and <c>file, sheet, row n, column: text</c> for data.
/// </summary>
public static class ProblemText
{
    private static readonly HashSet<string> ArgumentKeys = ["DidYouMean", "KnownAre", "ShapeMap", "ShapeList", "ShapeText",
        "ShapeConditions", "ShapeWords", "ShapePeriod", "ShapeRange", "ShapeFlag", "ShapeDays", "TypeText", "TypeNumber", "TypeDate",
        "TypeCount"];

    /// <summary>The place and the text in one line.</summary>
    public static string Render(Problem problem, CultureInfo language)
    {
        var where = Where(problem.Where, language);
        var what = What(problem, language);
        if (where.Length == 0)
            return what;
        return where + (problem.Where.Line is null ? Texts.Of("PlaceColon", language) : ": ") + what;
    }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public static string What(Problem problem, CultureInfo language) =>
        string.Format(language, Texts.Of(problem.Code.ToString(), language),
            [.. problem.Arguments.Select(argument => Argument(argument, language))]);

    // An argument may itself be a text to look up ("ShapeMap", "DidYouMean|at_least"): the problem is made before the
    // reader's language is known.
    private static string Argument(string argument, CultureInfo language)
    {
        var bar = argument.IndexOf('|', StringComparison.Ordinal);
        var key = bar < 0 ? argument : argument[..bar];
        if (key == SeenNumbers.Key && bar >= 0)
            return SeenNumbers.InWords(argument[(bar + 1)..], language);
        return ArgumentKeys.Contains(key)
            ? string.Format(language, Texts.Of(key, language), bar < 0 ? "" : argument[(bar + 1)..])
            : Printable(argument);
    }

    // Text of a file may hold what a terminal takes for a command.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    /// <summary>The place alone; empty when nothing is known of it.</summary>
    public static string Where(Place place, CultureInfo language)
    {
        var file = place.Line is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"{place.File}({line},{place.Position ?? 1})")
            : place.File;
        var parts = new List<string>(4);
        if (!string.IsNullOrEmpty(file))
            parts.Add(file);
        if (place.Sheet is { Length: > 0 } sheet)
            parts.Add(string.Format(language, Texts.Of("PlaceSheet", language), sheet));
        if (place.Row is { } row)
            parts.Add(string.Format(language, Texts.Of("PlaceRow", language), row));
        if (place.Column is { Length: > 0 } column)
            parts.Add(string.Format(language, Texts.Of("PlaceColumn", language), column));
        return string.Join(Texts.Of("PlaceSeparator", language), parts);
    }
}
