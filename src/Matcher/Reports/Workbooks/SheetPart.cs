using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Formats.Headers;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// One sheet: text cells under a header that stays in sight, with a filter. Nothing is protected, because nobody could sort it then, and
/// nothing is a formula, because a workbook that came by mail shows none.
/// </summary>
/// <param name="texts">The header, then the rows, each with one text a column.</param>
/// <param name="table">Takes the texts.</param>
internal sealed class SheetPart(string[][] texts, TextTable table)
{
    // A page of A4, lying.
    private const uint A4 = 9;

    // Digits that are still read with ease across such a page.
    private const double DigitsOfPage = 170;

    private readonly string[] _columns = [.. Enumerable.Range(0, texts[0].Length).Select(RepeatedColumn.Letters)];

    private readonly ImmutableArray<double> _widths = SheetWidths.Of(texts);

    /// <summary>All its cells, as A1:V12.</summary>
    public string Range => RangeBetween("", "");

    /// <summary>The same as defined names write it.</summary>
    public string FixedRange => RangeBetween("$", "$");

    /// <summary>What is printed again on each page: the header, and the first column where the others go over several pages.</summary>
    public string Repeated(string sheet) => PagesWide > 1 ? $"{sheet}!$A:$A,{sheet}!$1:$1" : $"{sheet}!$1:$1";

    private uint PagesWide => (uint)Math.Ceiling(_widths.Sum() / DigitsOfPage);

    /// <summary>Writes it.</summary>
    /// <param name="part">The part that becomes it.</param>
    /// <param name="isFirst">Whether it is the one that is shown first.</param>
    public void Write(WorksheetPart part, bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetDimension { Reference = Range });
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
            new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0, TabSelected = isFirst }));
        writer.WriteElement(Columns());
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < texts.Length; row++)
            WriteRow(writer, row);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = Range });
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = PagesWide,
            FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        // Numbers are text on purpose; else each cell of them has a green corner.
        writer.WriteElement(new IgnoredErrors(new IgnoredError
        {
            NumberStoredAsText = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = Range },
        }));
        writer.WriteEndElement();
    }

    private Columns Columns() => new(_widths.Select((width, index) => new Column
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = width,
        CustomWidth = true,
    }));

    private void WriteRow(OpenXmlWriter writer, int row)
    {
        var number = (row + 1).ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(new Row(),
        [
            new OpenXmlAttribute("r", "", number),
            new OpenXmlAttribute("ht", "", SheetWidths.HeightOf(texts[row], _widths).ToString(CultureInfo.InvariantCulture)),
        ]);
        for (var column = 0; column < texts[row].Length; column++)
        {
            var text = texts[row][column];
            var style = row == 0 ? WorkbookStyles.Header
                : text.Length > WorkbookStyles.LongestInTextFormat ? WorkbookStyles.LongText : WorkbookStyles.Cell;
            List<OpenXmlAttribute> attributes = [new("r", "", _columns[column] + number), new("s", "", style)];
            if (text.Length > 0)
                attributes.Add(new("t", "", "s"));
            writer.WriteStartElement(new Cell(), attributes);
            if (text.Length > 0)
                writer.WriteElement(new CellValue(table.PlaceOf(text)));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private string RangeBetween(string column, string row) => string.Create(CultureInfo.InvariantCulture,
        $"{column}A{row}1:{column}{_columns[^1]}{row}{texts.Length}");
}
