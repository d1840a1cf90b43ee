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
        return NameOf(code) is { } name
            ? Page(name, Families(language).First(family => family.Codes.Contains(name)), language)
            : null;
    }

    /// <summary>What users know a code by.</summary>
    /// <param name="code">
    /// The code, in upper or lower case, with or without lines between its words; or a problem's name in run.json.
    /// </param>
    /// <returns>As lists and pages show it; null: there is no such code.</returns>
    public static string? NameOf(string code)
    {
        var asked = Letters(code);
        return ExitNumbers.Concat(Problems.Select(RejectNames.Shown)).FirstOrDefault(name => Letters(name) == asked)
            ?? (Problems.FirstOrDefault(problem => Letters(problem.Key) == asked) is { } declared ? RejectNames.Shown(declared) : null);
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
