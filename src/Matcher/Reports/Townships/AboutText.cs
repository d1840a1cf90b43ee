using System.Collections.Immutable;
using System.Globalization;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Reports.Workbooks;

namespace Matcher.Reports.Townships;

/// <summary>The words of 说明: what stands in several workbooks is said in the same words in each.</summary>
/// <param name="language">The language of the lists.</param>
internal sealed class AboutText(CultureInfo language)
{
    /// <summary>That a lead is no verdict.</summary>
    public SheetParagraph NoVerdict => SheetParagraph.Emphasised(Of("AboutLead"));

    /// <summary>How verdicts are filled in.</summary>
    /// <param name="day">A day, to show how one is written.</param>
    /// <param name="sheets">On which sheets.</param>
    public ImmutableArray<SheetParagraph> HowToFill(DateOnly day, params IEnumerable<string> sheets) =>
    [
        SheetParagraph.Heading(Of("AboutFillHeading")),
        SheetParagraph.Said(Of("AboutFill", IsoDate.Write(day), string.Concat(sheets.Select(sheet => $"“{sheet}”")))),
    ];

    /// <summary>What may be done with the other columns.</summary>
    public SheetParagraph OtherColumns => SheetParagraph.Said(Of("AboutOthers"));

    /// <summary>How it goes back, and that it is nobody else's.</summary>
    public ImmutableArray<SheetParagraph> Return =>
    [
        SheetParagraph.Heading(Of("AboutReturnHeading")),
        SheetParagraph.Said(Of("AboutReturn")),
        Private,
    ];

    /// <summary>That it holds personal data.</summary>
    public SheetParagraph Private => SheetParagraph.Emphasised(Of("AboutPrivate"));

    /// <summary>What each sheet is.</summary>
    /// <param name="key">Of the text that has a line for each.</param>
    public ImmutableArray<SheetParagraph> Sheets(string key) =>
    [
        SheetParagraph.Heading(Of("AboutSheetsHeading")),
        .. Of(key).Split('\n').Select(line => SheetParagraph.Said(line.Trim())),
    ];

    /// <summary>A text.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What is put into it.</param>
    public string Of(string key, params ReadOnlySpan<object?> values) => string.Format(language, Texts.Of(key, language), values);
}
