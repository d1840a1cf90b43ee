using System.Globalization;
using Matcher.Cli.Resources;
using Matcher.Cli.Sessions;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Reports;

/// <summary>What <c>matcher help</c> prints.</summary>
internal static class HelpReport
{
    private const string Indent = "  ";

    /// <summary>The families, with how to ask.</summary>
    public static Report Of(IReadOnlyList<HelpFamily> families, CliTexts texts)
    {
        var width = families.Max(family => family.Name.Length);
        List<string> lines =
        [
            .. texts.Of("HelpFamilies").Split('\n', StringSplitOptions.TrimEntries),
            "",
            .. families.Select(family => texts.Of("HelpFamilyLine", family.Name.PadRight(width), family.Title, family.Codes.Length)),
            "",
            texts.Of("HelpMore"),
        ];
        return new Report(ExitCode.Complete, lines, new { Families = families });
    }

    /// <summary>Pages, one after the other. Whole families are listed by their codes and meanings alone.</summary>
    public static Report Of(IReadOnlyList<HelpPage> pages, IReadOnlyList<HelpFamily> families, CliTexts texts)
    {
        var whole = pages.Count > 1 ? families.FirstOrDefault(family => family.Codes.SequenceEqual(pages.Select(page => page.Name))) : null;
        var lines = whole is not null ? Short(whole, pages, texts) : pages.SelectMany((page, i) => Long(page, i > 0, texts));
        return new Report(ExitCode.Complete, [.. lines], new
        {
            Pages = pages.Select(page => new
            {
                Code = page.Name,
                Family = page.Family.Name,
                page.Means,
                page.Why,
                page.Steps,
                page.Consequence,
                page.Whom,
            }),
        });
    }

    private static IEnumerable<string> Short(HelpFamily family, IEnumerable<HelpPage> pages, CliTexts texts) =>
    [
        texts.Of("HelpFamilyTitle", family.Title, family.Name),
        "",
        .. pages.SelectMany(page => new[] { page.Name, Indent + page.Means }),
        "",
        texts.Of("HelpMore"),
    ];

    private static IEnumerable<string> Long(HelpPage page, bool apart, CliTexts texts)
    {
        if (apart)
            yield return "";
        yield return texts.Of(page.Family.Name == HelpPages.ExitFamily ? "HelpExitTitle" : "HelpPageTitle", page.Name, page.Family.Title);
        yield return Indent + texts.Of("HelpMeans", page.Means);
        yield return Indent + texts.Of("HelpWhy", page.Why);
        yield return Indent + texts.Of("HelpSteps");
        for (var i = 0; i < page.Steps.Length; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{Indent}{Indent}{i + 1}. {page.Steps[i]}");
        yield return Indent + texts.Of("HelpConsequence", page.Consequence);
        yield return Indent + texts.Of("HelpWhom", page.Whom);
    }
}
