namespace Matcher.Reports.Documents;

/// <summary>How far the cases of one township are: a line of the county's summary.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Cases">Its cases. The report has of them <see cref="Figures"/>.</param>
internal sealed record TownshipFigures(string Township, CaseFigures Cases)
{
    /// <summary>Its measures in the table.</summary>
    public IEnumerable<Measure> Results => Measure.ResultsOf($"township.{Township}.", Cases);

    /// <summary>The figures that the report has of it.</summary>
    public IEnumerable<DocumentFigure> Figures => Results.SelectMany(measure => measure.Count.Figures(measure.Key));
}
