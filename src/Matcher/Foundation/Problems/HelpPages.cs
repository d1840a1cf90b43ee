using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Foundation.Problems;

/// <summary>Help for every code that users see: problems, reasons of rejects, and the exit codes.</summary>
public static class HelpPages
{
    /// <summary>The family of the exit codes.</summary>
    public const string ExitFamily = "Exit";

    private const string ExitPrefix = "Exit_";
    private const string EveryPrefix = "Every_";

    // The numbers are the command line's, which says them in the same words (ExitCode).
    private static readonly ImmutableArray<string> ExitNumbers = ["0", "2", "3", "4", "5", "6", "70", "130"];

    private static readonly ImmutableArray<ProblemDeclaration> Problems =
        [.. Enum.GetValues<ProblemCode>().Select(ProblemDeclarations.Of)];

    /// <summary>The codes, family by family, the exit codes first.</summary>
    public static ImmutableArray<HelpFamily> Families(CultureInfo language) =>
    [
        new(ExitFamily, HelpText.Value($"Family_{ExitFamily}", language), ExitNumbers),
        .. Problems.GroupBy(problem => problem.Family).OrderBy(family => family.Key)
            .Select(family => new HelpFamily($"{family.Key}", HelpText.Value($"Family_{family.Key}", language),
                [.. family.Select(RejectNames.Shown)])),
    ];

    /// <summary>The page of a code.</summary>
    /// <param name="code">The code, in upper or lower case, with or without lines between its words.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The page; null: there is no such code.</returns>
    public static HelpPage? Find(string code, CultureInfo language)
    {
        var asked = Letters(code);
        foreach (var family in Families(language))
        {
            if (family.Codes.FirstOrDefault(one => Letters(one) == asked) is { } name)
                return Page(name, family, language);
        }

        // A reject's name among the problems, which programs may have seen.
        return Problems.FirstOrDefault(problem => Letters(problem.Key) == asked) is { } declared
            ? Find(RejectNames.Shown(declared), language)
            : null;
    }

    private static HelpPage Page(string name, HelpFamily family, CultureInfo language)
    {
        var text = family.Name == ExitFamily
            ? HelpText.Of(ExitPrefix + name, language)
            : HelpText.Of(name, language).Or(HelpText.Of(EveryPrefix + family.Name, language));
        return new HelpPage(name, family, text.Line('='), text.Line('?'), [.. text.Lines('-')], text.Line('!'), text.Line('>'));
    }

    private static string Letters(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
