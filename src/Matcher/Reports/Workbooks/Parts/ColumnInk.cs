using Matcher.Formats.Headers;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>What writing a column's cells needs again and again.</summary>
internal sealed class ColumnInk
{
    /// <summary>Prepares it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">0-based.</param>
    /// <param name="sample">What its first cells tell.</param>
    public ColumnInk(ListColumn column, int index, ColumnSample sample)
    {
        Column = column;
        Start = new Snippet($"<c r=\"{RepeatedColumn.Letters(index)}");
        Line = sample.Width - ColumnWidths.Margin;
        IsShared = sample.IsShared;
        Look = CellLooks.Of(column, sample.IsShort);
        Xml = LookXml.Of(Look);
    }

    /// <summary>The column.</summary>
    public ListColumn Column { get; }

    /// <summary>A cell up to the number of its row.</summary>
    public Snippet Start { get; }

    /// <summary>Digits of a line.</summary>
    public double Line { get; }

    /// <summary>Whether its texts go into the table.</summary>
    public bool IsShared { get; }

    /// <summary>How its cells usually look.</summary>
    public CellLook Look { get; }

    /// <summary>How such a cell is written.</summary>
    public LookXml Xml { get; }

    /// <summary>The shared text that was written last: it is often the next one, too.</summary>
    public KnownText? Last { get; set; }

    /// <summary>Some of those before it.</summary>
    public KnownTexts Known { get; } = new();
}
