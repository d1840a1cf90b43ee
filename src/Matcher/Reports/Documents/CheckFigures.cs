namespace Matcher.Reports.Documents;

/// <summary>How far the cases of one rule are: a line of 自查结果.</summary>
/// <param name="Rule">The rule's id, which keys are made of.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Check">
/// The check of the county's notice that it belongs to (死亡未及时核减); null where nobody says. Rules of one check stand together, in the
/// order in which they come.
/// </param>
/// <param name="Cases">Its cases. The report has of them <see cref="Figures"/>.</param>
/// <param name="LastDue">The latest due date of those being mended; null where there is none.</param>
internal sealed record CheckFigures(string Rule, string Title, string? Check, CaseFigures Cases, DateOnly? LastDue)
{
    /// <summary>What its keys begin with.</summary>
    public string Key => $"rule.{Rule}.";

    /// <summary>Its measures in the table of results.</summary>
    public IEnumerable<Measure> Results => Measure.ResultsOf(Key, Cases);

    /// <summary>Its measures in the table of what is mended; none where nothing was confirmed.</summary>
    public IEnumerable<Measure> Mending => Cases.Confirmed.Leads == 0 ? [] : Measure.MendingOf(Key, Cases);

    /// <summary>The figures that the report has of it; none where it found nothing.</summary>
    public IEnumerable<DocumentFigure> Figures => Cases.Found.Leads == 0
        ? []
        : Results.Concat(Mending).SelectMany(measure => measure.Count.Figures(measure.Key));
}
