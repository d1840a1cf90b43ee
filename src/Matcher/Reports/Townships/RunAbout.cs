using Matcher.FollowUp.Storage;
using Matcher.Reports.Figures;
using Matcher.Reports.Workbooks;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports.Townships;

/// <summary>说明 of the workbooks of a run: what this is, that a lead is no verdict, what was not checked, and what is to be done.</summary>
/// <param name="run">The run.</param>
internal sealed class RunAbout(RunFindings run)
{
    private readonly RunScope _scope = run.Scope;
    private readonly AboutText _text = new(run.Scope.Config.Language);

    // Whoever runs with some rules alone leaves the others out: of a township that is the same as if they could not run.
    private IEnumerable<Rule> LeftOut => _scope.Pack.Rules.Where(rule => rule.Status == RuleStatus.Active).Except(_scope.Selected.Rules);

    /// <summary>Of a township's.</summary>
    /// <param name="place">Its figures.</param>
    public TextSheet Of(PlaceFigures place) => new(SheetTitles.About,
    [
        SheetParagraph.Title(_text.Of("AboutTitle", _scope.Config.County, place.Name)),
        .. Found(place, ""),
        .. _text.HowToFill(_scope.AsOf, SheetTitles.Hits, SheetTitles.Missed, SheetTitles.Doubts),
        SheetParagraph.Said(_text.Of("AboutFillMeasures")),
        _text.OtherColumns,
        .. _text.Sheets("AboutSheets"),
        .. _text.Return,
    ]);

    /// <summary>Of the county's.</summary>
    /// <param name="place">Its figures.</param>
    public TextSheet OfCounty(PlaceFigures place) => new(SheetTitles.About,
    [
        SheetParagraph.Title(_text.Of("AboutCountyTitle", _scope.Config.County)),
        .. Found(place, _text.Of("AboutInTownships")),
        .. _text.Sheets("AboutCountySheets"),
        SheetParagraph.Heading(_text.Of("AboutFillHeading")),
        SheetParagraph.Said(_text.Of("AboutFillCounty")),
        _text.OtherColumns,
        _text.Private,
    ]);

    // The county's workbook has not every sheet of the townships'.
    private IEnumerable<SheetParagraph> Found(PlaceFigures place, string where) =>
    [
        SheetParagraph.Said(_text.Of("AboutNight", IsoDate.Write(_scope.AsOf), place.Name, place.Leads, place.LeadHouseholds,
            place.LeadPeople, place.Households, place.People, place.Missed, place.Doubts, place.NotComparable)),
        _text.NoVerdict,
        .. NotChecked(place, where),
    ];

    private IEnumerable<SheetParagraph> NotChecked(PlaceFigures place, string where)
    {
        var notRun = Titles(run.Hits.Active.Where(outcome => outcome.NotRun is not null).Select(outcome => outcome.Rule).Concat(LeftOut));
        var partly = Titles(
            run.Hits.Active.Where(outcome => outcome.NotRun is null && !outcome.Without.IsEmpty).Select(outcome => outcome.Rule));
        yield return notRun.Length == 0
            ? SheetParagraph.Said(_text.Of("AboutAllRan"))
            : SheetParagraph.Emphasised(_text.Of("AboutNotRun", notRun.Length, string.Join('、', notRun)));
        if (partly.Length > 0)
            yield return SheetParagraph.Emphasised(_text.Of("AboutPartly", partly.Length, string.Join('、', partly)));
        if (place.Undecided > 0)
            yield return SheetParagraph.Said(_text.Of("AboutUndecided", place.Undecided, where));
        if (place.NotComparable > 0)
            yield return SheetParagraph.Said(_text.Of("AboutNotComparable", place.NotComparable, where));
    }

    private static string[] Titles(IEnumerable<Rule> rules) =>
        [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => rule.Title)];
}
