using System.Collections.Immutable;
using Matcher.FollowUp.Storage;
using Matcher.Catalogue.Config;
using Matcher.Reports.Townships;
using Matcher.Reports.Workbooks;

namespace Matcher.Runs.HandingOut;

/// <summary>说明 of a workbook that is handed out.</summary>
/// <param name="config">County and language.</param>
/// <param name="batch">批次.</param>
/// <param name="day">The day on which it is handed out.</param>
internal sealed class HandOutAbout(MatcherConfig config, string batch, DateOnly day)
{
    private readonly AboutText _text = new(config.Language);

    /// <summary>The sheet.</summary>
    /// <param name="township">乡镇.</param>
    /// <param name="lines">What it is given.</param>
    public TextSheet Of(string township, ImmutableArray<HandedOutLine> lines)
    {
        var missed = lines.Count(line => line.Line.IsMissed);
        return new TextSheet(SheetTitles.About,
        [
            SheetParagraph.Title(_text.Of("AboutHandOutTitle", config.County, township, batch)),
            SheetParagraph.Said(_text.Of("AboutHandOut", IsoDate.Write(day), lines.Length - missed, missed)),
            .. Due(lines),
            _text.NoVerdict,
            .. _text.HowToFill(day, Sheets(missed, lines.Length - missed)),
            _text.OtherColumns,
            .. _text.Return,
        ]);
    }

    private static IEnumerable<string> Sheets(int missed, int hits) =>
        [.. hits > 0 ? [SheetTitles.Hits] : Array.Empty<string>(), .. missed > 0 ? [SheetTitles.Missed] : Array.Empty<string>()];

    private IEnumerable<SheetParagraph> Due(ImmutableArray<HandedOutLine> lines)
    {
        var days = lines.Select(line => line.Due).OfType<DateOnly>().ToList();
        if (days.Count > 0)
            yield return SheetParagraph.Emphasised(days.Count == lines.Length && days.Min() == days.Max()
                ? _text.Of("AboutDueOne", IsoDate.Write(days[0]))
                : _text.Of("AboutDueSeveral", IsoDate.Write(days.Min()), IsoDate.Write(days.Max())));
    }
}
