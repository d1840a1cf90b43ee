using System.Globalization;
using Matcher.Foundation.Problems;

namespace Matcher.Reports.Figures;

/// <summary>A sentence in both languages: the report of a night has both, whatever the county's is.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
internal sealed record Wording(string Zh, string En)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A text that is made for each language.</summary>
    /// <param name="text">Makes it.</param>
    public static Wording In(Func<CultureInfo, string> text) => new(text(Chinese), text(English));

    /// <summary>A problem with its place. It must be masked already.</summary>
    public static Wording Of(Problem problem) => In(language => ProblemText.Render(problem, language));

    /// <summary>What is wrong, without a place and without what to do.</summary>
    public static Wording OfBrief(Problem problem) => In(language => ProblemText.Brief(problem, language));

    /// <summary>A text of the engine, by its key.</summary>
    public static Wording OfText(string key) => In(language => Texts.Of(key, language));

    /// <summary>The same with what it is about before it.</summary>
    public Wording After(string what) => new($"{what}：{Zh}", $"{what}: {En}");
}
