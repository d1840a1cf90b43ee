using System.Collections.Immutable;
using Matcher.Reports.Html.Charts;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>Leads by rule, by level and by match grade.</summary>
internal static class RulesSection
{
    private static readonly ImmutableArray<string> Shades = ["l1", "l2", "l3", "l4"];

    /// <summary>The section.</summary>
    public static PageSection Of(RunFigures figures) => PageSection.Of("rules", "Rules",
        Node.Classed("div", "pair",
            Split("Levels", figures.Levels, one => LevelWord.Of(one.Name)),
            Split("Grades", figures.Grades, one => GradeWord.Of(one.Name))),
        figures.Rules.IsEmpty ? Node.Classed("p", "none", PageText.Of("RulesNone")) : Rules(figures.Rules));

    private static Node Split(string title, ImmutableArray<NamedCount> counts, Func<NamedCount, Node> name)
    {
        var whole = counts.Sum(one => one.Count);
        return Node.Classed("div", "card",
            Node.Of("h3", PageText.Of(title)),
            Node.Classed("div", "big", Bar.Of(whole, [.. counts.Select((one, i) => (Shade(i), (long)one.Count))])),
            Legend.Of(whole, [.. counts.Select((one, i) => (Shade(i), name(one), (long)one.Count))]));
    }

    private static string Shade(int index) => Shades[Math.Min(index, Shades.Length - 1)];

    private static Node Rules(ImmutableArray<RuleFigures> rules)
    {
        var most = rules.Max(rule => rule.Leads);
        return Node.Many(
            PageSection.Lead(PageText.Of("RulesLead")),
            Legend.Key(("new", "HeadNew"), ("still", "NotNewKey")),
            new PageTable<RuleFigures>("rules", "RulesTable")
                .Name("Rule", rule => Node.Many(rule.Title, Node.Of("small", rule.Id)))
                .Number("HeadLeads", Leads, rule => Key(rule))
                .Drawing(rule => Bar.Of(most, ("new", rule.New), ("still", rule.Leads - rule.New)))
                .Count("HeadNew", rule => rule.New)
                .Count("HeadGone", rule => rule.Gone)
                .Count("Undecided", rule => rule.Undecided)
                .Words("Level", rule => LevelWord.Of(rule.Level), rule => LevelWord.Order(rule.Level))
                .Words("List", rule => ListWord.Of(rule.List))
                .Sentence("ReadSources", Sources)
                .Of(rules.OrderByDescending(rule => rule.Leads).ThenBy(rule => rule.Id, StringComparer.Ordinal)));
    }

    private static Node Leads(RuleFigures rule) => rule.NotRun is null
        ? Figure.Of(rule.Leads)
        : Node.Many(
            rule.Leads > 0 ? Figure.Of(rule.Leads) + " " : "",
            Node.Classed("a", "bad", PageText.Of("NotRun")).With("href", "#not-checked"));

    private static string? Key(RuleFigures rule) => rule.NotRun is null ? null : Figure.Of(rule.Leads);

    private static Node Sources(RuleFigures rule) => rule.Sources.IsEmpty
        ? PageText.Of("RosterAlone")
        : Node.Of("i", string.Join('、', rule.Sources)).With("lang", "zh");
}
