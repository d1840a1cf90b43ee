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

    /// <summary>A problem with its place. It must be masked already.</summary>
    public static Wording Of(Problem problem) => new(ProblemText.Render(problem, Chinese), ProblemText.Render(problem, English));

    /// <summary>What is wrong, without a place and without what to do.</summary>
    public static Wording OfBrief(Problem problem) => new(ProblemText.Brief(problem, Chinese), ProblemText.Brief(problem, English));

    /// <summary>A text of the engine, by its key.</summary>
    public static Wording OfText(string key) => new(Texts.Of(key, Chinese), Texts.Of(key, English));

    /// <summary>The same with what it is about before it.</summary>
    public Wording After(string what) => new($"{what}：{Zh}", $"{what}: {En}");
}
