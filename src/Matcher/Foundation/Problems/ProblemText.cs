using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>
/// Puts a <see cref="Problem"/> into words: where it is, what is wrong, what to do.
/// The form is <c>file(line,position): text</c> for YAML and <c>file, sheet, row n, column: text</c> for data.
/// </summary>
public static class ProblemText
{
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
        Say(ProblemDeclarations.Of(problem.Code).Key, problem, language);

    /// <summary>
    /// What is wrong, without what the bureau is to do: for agencies and for columns of lists. Only problems of a source and of its
    /// rows have such a text (<c>Brief_…</c>).
    /// </summary>
    public static string Brief(Problem problem, CultureInfo language) => Say($"Brief_{problem.Name}", problem, language);

    /// <summary>The place alone; empty when nothing is known of it.</summary>
    public static string Where(Place place, CultureInfo language) => PlaceText.Of(place, language);

    /// <summary>A text about a problem with the problem's arguments in it.</summary>
    private static string Say(string key, Problem problem, CultureInfo language) =>
        string.Format(language, Texts.Of(key, language), [.. problem.Arguments.Select(argument => argument.InWords(language))]);
}
