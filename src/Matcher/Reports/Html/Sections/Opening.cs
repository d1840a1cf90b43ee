using System.Collections.Immutable;
using Matcher.Reports.Html.Markup;
using Matcher.Reports.Html.Parts;
using Matcher.Reports.Html.Wordings;
using Matcher.Reports.Figures;

namespace Matcher.Reports.Html.Sections;

/// <summary>How the night went in one sentence, and that nothing here decides about anybody.</summary>
internal static class Opening
{
    /// <summary>The opening.</summary>
    public static Node Of(RunHead head, RunFigures figures) => Node.Classed("div", "opening",
        Node.Classed("p", "day",
            Node.Of("b", head.County).With("lang", "zh"),
            " ",
            PageText.Of("PageTitle"),
            " · ",
            PageText.Of("AsOf", Node.Of("b", Figure.Of(head.AsOf)))),
        LostRunsPart.Of(figures.LostRuns),
        Node.Of("h1", Sentence(figures)),
        Node.Classed("p", figures.IsIncomplete ? "state wrong" : "state", Mark(figures.IsIncomplete), PageText.Of(State(figures))),
        Facts(figures.County),
        OnlySome(figures),
        Node.Classed("p", "promise", PageText.Of("NoDecision")));

    private static Node Sentence(RunFigures figures)
    {
        var county = figures.County;
        if (county.People == 0 && figures.Sources.Any(source => source is { Id: "roster", Failure: not null }))
            return PageText.Of("SentenceRoster");
        return Node.Many(
            Node.Of("span", figures.Before is null
                ? PageText.Of("SentenceFirst", county.People, county.Leads)
                : PageText.Of("SentenceLeads", county.People, county.Leads, county.New)),
            Node.Classed("span", "clause", figures.NotChecked.IsEmpty
                ? PageText.Of("SentenceWhole")
                : PageText.Of("SentenceGaps", figures.NotChecked.Length)));
    }

    private static string State(RunFigures figures) => figures switch
    {
        { IsIncomplete: true } => "Incomplete",
        { OnlyRules.IsEmpty: false } or { OnlyTownships.IsEmpty: false } => "CompleteOnly",
        { NotChecked.IsEmpty: false } => "CompleteBut",
        _ => "Complete",
    };

    private static Node Facts(PlaceFigures county) => Node.Classed("p", "facts",
        Node.Of("span", PageText.Of("FactPeople", county.LeadHouseholds, county.LeadPeople)),
        Node.Of("span", PageText.Of("FactMissed", county.Missed)),
        Node.Of("span", PageText.Of("FactDoubts", county.Doubts)),
        Node.Of("span", PageText.Of("BoxOpen", county.Open)),
        Node.Of("span", PageText.Of("BoxOverdue", county.Overdue)).WithIf(county.Overdue > 0, "class", "bad"));

    private static Node OnlySome(RunFigures figures) => Node.Many(
        Only("SentenceOnly", figures.OnlyRules), Only("SentenceOnlyTownships", figures.OnlyTownships));

    private static Node Only(string key, ImmutableArray<string> some) =>
        some.IsEmpty ? Node.None : Node.Of("p", PageText.Of(key), string.Join(", ", some));

    // A tick, or an exclamation mark: not by its colour alone.
    private static Node Mark(bool isWrong) =>
        Node.Classed("svg", "mark", Node.Of("path").With("d", isWrong ? "M8 3v6M8 12v1" : "M3 8l4 4 6-8"))
            .With("viewBox", "0 0 16 16")
            .With("aria-hidden", "true");
}
