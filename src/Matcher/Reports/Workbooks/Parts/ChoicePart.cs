using System.Collections.Immutable;
using System.Globalization;
using Matcher.Formats.Headers;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;
using DefinedName = DocumentFormat.OpenXml.Spreadsheet.DefinedName;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>
/// 选项: what people choose from, on a sheet that nobody sees, each list under a name. Within the cells' own rule a list could have no more
/// than 255 characters, and no comma.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="lists">The lists, no two of one name.</param>
internal sealed class ChoicePart(string name, ImmutableArray<ChoiceList> lists) : SheetPart(name, lists.Length)
{
    /// <summary>What the sheet is called where nothing else is called so.</summary>
    public const string SheetName = "选项";

    /// <inheritdoc/>
    public override bool IsHidden => true;

    /// <summary>The name of a list's cells. It begins so that it can never be taken for a cell's: A1, R1C1.</summary>
    public static string NameOf(ChoiceList list) =>
        $"{SheetName}_{string.Concat(list.Name.Select(c => char.IsLetterOrDigit(c) ? c : '_'))}";

    /// <inheritdoc/>
    public override void Write(Stream output, SharedTexts shared, int index)
    {
        var rows = lists.Max(list => list.Items.Length) + 1;
        var ink = new Ink(output);
        ink.Start();
        ink.Dimension(string.Create(CultureInfo.InvariantCulture, $"A1:{RepeatedColumn.Letters(lists.Length - 1)}{rows}"));
        ink.StartView(isFirst: false);
        ink.Columns([.. lists.Select(list => ColumnWidths.Of(new ListColumn(list.Name, CellKind.Text), list.Items.AsSpan()))]);
        for (var row = 0; row < rows; row++)
            Write(ink, shared, row);
        ink.Raw("</sheetData></worksheet>"u8);
        ink.Flush();
    }

    /// <inheritdoc/>
    public override IEnumerable<DefinedName> Names(uint index) => lists.Select((list, i) => new DefinedName(string.Create(
        CultureInfo.InvariantCulture,
        $"{SheetNames.Quoted(Name)}!${RepeatedColumn.Letters(i)}$2:${RepeatedColumn.Letters(i)}${list.Items.Length + 1}"))
    {
        Name = NameOf(list),
    });

    private void Write(Ink ink, SharedTexts shared, int row)
    {
        var number = (row + 1).ToString(CultureInfo.InvariantCulture);
        ink.StartRow(System.Text.Encoding.UTF8.GetBytes(number), RowHeights.Of(1));
        for (var i = 0; i < lists.Length; i++)
        {
            var text = SheetText.Of(row == 0 ? lists[i].Name : row <= lists[i].Items.Length ? lists[i].Items[row - 1] : "");
            if (text.Length > 0)
                ink.TextCell(RepeatedColumn.Letters(i) + number, row == 0 ? CellLook.Header : CellLook.Text, text, shared);
            Sums.Add(text.AsSpan());
        }

        ink.Raw("</row>"u8);
        Sums.EndRow();
    }
}
