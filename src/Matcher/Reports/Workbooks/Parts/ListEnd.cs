using System.Collections.Immutable;
using System.Globalization;
using Matcher.Formats.Headers;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>What follows the rows of a list.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="layout">How it lies.</param>
/// <param name="rows">Its rows, the header among them.</param>
internal sealed class ListEnd(ImmutableArray<ListColumn> columns, ListLayout layout, int rows)
{
    // A list without lines has choices, too: somebody may add one.
    private readonly int _lastToFillIn = Math.Max(rows, 2);

    /// <summary>Writes it.</summary>
    /// <param name="ink">Where the sheet goes.</param>
    /// <param name="head">What stands above each page.</param>
    /// <param name="breaks">The rows after which a page ends.</param>
    public void Write(Ink ink, string? head, IReadOnlyList<int> breaks)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"A1:{RepeatedColumn.Letters(columns.Length - 1)}{rows}");
        ink.Raw("<autoFilter ref=\""u8);
        ink.Raw(range.AsSpan());
        ink.Raw("\"/>"u8);
        WriteChoices(ink);
        ink.Page(" pageOrder=\"overThenDown\" orientation=\"landscape\""u8, layout.Pages.Scale);
        ink.HeadAndFoot(head);
        WriteBreaks(ink, "row"u8, 16_383, breaks);
        WriteBreaks(ink, "col"u8, 1_048_575, layout.Pages.Breaks);
        // Numbers of documents are text on purpose; else each cell of them has a green corner.
        ink.Raw("<ignoredErrors><ignoredError sqref=\""u8);
        ink.Raw(range.AsSpan());
        ink.Raw("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"u8);
    }

    private void WriteChoices(Ink ink)
    {
        var chosen = Enumerable.Range(0, columns.Length).Where(i => columns[i].Choices is { Items.IsEmpty: false }).ToList();
        if (chosen.Count == 0)
            return;
        ink.Raw("<dataValidations count=\""u8);
        ink.Number(chosen.Count);
        ink.Raw("\">"u8);
        foreach (var i in chosen)
        {
            // "showDropDown" would hide the button. Whatever else is written is told, and taken.
            ink.Raw("<dataValidation type=\"list\" errorStyle=\"information\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\""u8);
            ink.Attribute(columns[i].Header);
            ink.Raw("\" error=\"不在选项之中。能选的请从下拉选项中选；确需另写的，点“确定”即可。\" sqref=\""u8);
            var letters = RepeatedColumn.Letters(i);
            ink.Raw(string.Create(CultureInfo.InvariantCulture, $"{letters}2:{letters}{_lastToFillIn}").AsSpan());
            ink.Raw("\"><formula1>"u8);
            ink.Raw(ChoicePart.NameOf(columns[i].Choices!).AsSpan());
            ink.Raw("</formula1></dataValidation>"u8);
        }

        ink.Raw("</dataValidations>"u8);
    }

    private static void WriteBreaks(Ink ink, ReadOnlySpan<byte> of, int furthest, IReadOnlyList<int> breaks)
    {
        if (breaks.Count == 0)
            return;
        ink.Raw("<"u8);
        ink.Raw(of);
        ink.Raw("Breaks count=\""u8);
        ink.Number(breaks.Count);
        ink.Raw("\" manualBreakCount=\""u8);
        ink.Number(breaks.Count);
        ink.Raw("\">"u8);
        foreach (var after in breaks)
        {
            ink.Raw("<brk id=\""u8);
            ink.Number(after);
            ink.Raw("\" max=\""u8);
            ink.Number(furthest);
            ink.Raw("\" man=\"1\"/>"u8);
        }

        ink.Raw("</"u8);
        ink.Raw(of);
        ink.Raw("Breaks>"u8);
    }
}
