using System.Collections.Immutable;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;
using Matcher.Reports.Results;

namespace Matcher.Reports.Html.Sections;

/// <summary>核实率: how often leads were confirmed, and how sure that is. Of few answers nothing is said but how many they are.</summary>
internal static class RatesSection
{
    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures)
    {
        ImmutableArray<RateLine> rules =
        [
            .. figures.Rules.Where(rule => rule.Answered > 0).Select(rule =>
                new RateLine(Node.Of("i", rule.Title).With("lang", "zh"), rule.Answered, rule.Confirmed, rule.Rate)),
        ];
        if (rules.IsEmpty && figures.Order is null or { County.Answered: 0 })
            return PageSection.Of("rates", "Rates", Node.Classed("p", "none", PageText.Of("RatesNone")));
        var county = figures.Order is { } order ? County(order.County) : null;
        return PageSection.Of("rates", "Rates",
            PageSection.Lead(figures.Order is { } known ? PageText.Of("RatesLead", known.FewestAnswers) : PageText.Of("RatesLeadPlain")),
            Table("rates", "RatesTable", county).Of(
                rules.OrderByDescending(line => line.Rate is not null).ThenByDescending(line => line.Rate?.Share),
                county is null ? [] : [county]),
            figures.Order is { Kinds.IsDefaultOrEmpty: false } detailed ? Kinds(detailed, county, figures) : Node.None);
    }

    private static RateLine County(RateTally rate) => new(PageText.Of("County"), rate.Answered, rate.Confirmed, RateSpan.Of(rate));

    private static PageTable<RateLine> Table(string id, string caption, RateLine? county) => new PageTable<RateLine>(id, caption)
        .Name("Rule", line => line.Name)
        .Count("Answered", line => line.Answered)
        .Count("Confirmed", line => line.Confirmed)
        .Number("Rate", line => line.Rate is { } rate ? Node.Of("b", Figure.Percent(rate.Share)) : PageText.Of("FewAnswers"))
        .Number("Interval", line => line.Rate is { } rate ? $"{Figure.Percent(rate.Low)} – {Figure.Percent(rate.High)}" : Figure.None)
        .Drawing(Scale, line => Whisker.Of(line.Rate, county?.Rate?.Share));

    private static Node Scale => Node.Classed("div", "scale", Node.Of("span", "0"), Node.Of("span", "50%"), Node.Of("span", "100%"));

    private static Node Kinds(OrderTally order, RateLine? county, RunFigures figures)
    {
        var titles = figures.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        var sources = figures.Sources.ToDictionary(source => source.Id, source => source.Title, StringComparer.Ordinal);
        return PageSection.FoldedTable("KindsTable",
            Table("kinds", "KindsTable", county).Of(order.Kinds.Select(kind => new RateLine(
                Node.Many(
                    Node.Of("i", titles.GetValueOrDefault(kind.Rule, kind.Rule)).With("lang", "zh"),
                    " · ",
                    LevelWord.Of(kind.Level),
                    $" · {kind.Grade}",
                    Node.Of("small", SourceNames(kind.Sources, sources)).With("lang", "zh")),
                kind.Rate.Answered, kind.Rate.Confirmed, RateSpan.Of(kind.Rate)))));
    }

    private static string SourceNames(string ids, Dictionary<string, string> titles) =>
        string.Join('、', ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => titles.GetValueOrDefault(id, id)));

    private sealed record RateLine(Node Name, int Answered, int Confirmed, RateSpan? Rate);
}
