using System.Text;
using Matcher.Formats.Headers;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;
using Matcher.Reports.Workbooks.Looks;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>
/// What writing a column's cells needs again and again, and the shared text that it wrote last: it is often the next one, too.
/// </summary>
internal sealed class ColumnInk
{
    // Characters.
    private const int Short = 2;

    /// <summary>Prepares it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">0-based.</param>
    /// <param name="width">Its width, in digits.</param>
    /// <param name="sample">What stands in its first cells.</param>
    public ColumnInk(ListColumn column, int index, double width, IEnumerable<string> sample)
    {
        Column = column;
        Start = Encoding.UTF8.GetBytes($"<c r=\"{RepeatedColumn.Letters(index)}");
        Line = width - ColumnWidths.Margin;
        var texts = sample.Where(text => text.Length > 0).ToList();
        // Texts that are seldom twice only fill the table.
        IsShared = texts.Distinct(StringComparer.Ordinal).Count() * 2 <= Math.Max(texts.Count, 2);
        Look = CellLooks.Of(column, texts.Count > 0 && texts.TrueForAll(text => text.Length <= Short));
    }

    /// <summary>The column.</summary>
    public ListColumn Column { get; }

    /// <summary>A cell up to the number of its row.</summary>
    public byte[] Start { get; }

    /// <summary>Digits of a line.</summary>
    public double Line { get; }

    /// <summary>Whether its texts go into the table.</summary>
    public bool IsShared { get; }

    /// <summary>How its cells usually look.</summary>
    public CellLook Look { get; }

    /// <summary>The value of <see cref="LastText"/>, as it came.</summary>
    public string? LastValue { get; set; }

    /// <summary>The shared text that was written last.</summary>
    public SharedText LastText { get; set; } = new([], []);

    /// <summary>How its cell looks.</summary>
    public CellLook LastLook { get; set; }

    /// <summary>How many lines it takes.</summary>
    public int LastLines { get; set; }
}
