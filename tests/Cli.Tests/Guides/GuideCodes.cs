using System.Globalization;
using System.Text;
using Matcher.Cli.Resources;
using Matcher.Foundation.Problems;

namespace Matcher.Cli.Guides;

/// <summary>What the guides say about codes, in Markdown: the texts of <c>matcher help</c>.</summary>
internal static class GuideCodes
{
    /// <summary>All codes, family by family.</summary>
    public static string Page(CliTexts texts, string title, string introduction)
    {
        var page = new StringBuilder($"# {title}\n\n{introduction}\n");
        foreach (var family in HelpPages.Families(texts.Language))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {texts.Of("HelpFamilyTitle", family.Title, family.Name)}\n");
            foreach (var help in family.Codes.Select(code => HelpPages.Find(code, texts.Language)!))
                page.Append(CultureInfo.InvariantCulture, $"\n### {help.Name}\n\n{Body(help, texts)}");
        }

        return page.ToString();
    }

    /// <summary>A table of the exit codes: what each means and what to do.</summary>
    public static string ExitTable(CliTexts texts, string header)
    {
        var table = new StringBuilder($"{header}\n|---|---|---|\n");
        var exits = HelpPages.Families(texts.Language).Single(family => family.Name == HelpPages.ExitFamily);
        foreach (var help in exits.Codes.Select(code => HelpPages.Find(code, texts.Language)!))
            table.Append(CultureInfo.InvariantCulture, $"| {help.Name} | {help.Means} | {string.Join(' ', help.Steps)} |\n");
        return table.ToString();
    }

    private static string Body(HelpPage help, CliTexts texts) => $"""
        - {texts.Of("HelpMeans", help.Means)}
        - {texts.Of("HelpWhy", help.Why)}
        - {texts.Of("HelpSteps")}
        {string.Join('\n', help.Steps.Select((step, i) => string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {step}")))}
        - {texts.Of("HelpConsequence", help.Consequence)}
        - {texts.Of("HelpWhom", help.Whom)}

        """;
}
