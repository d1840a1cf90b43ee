using DocumentFormat.OpenXml.Spreadsheet;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Texts;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>A sheet that becomes a part of a workbook.</summary>
/// <param name="name">Its name, one that Excel takes.</param>
/// <param name="columns">How many columns it has.</param>
internal abstract class SheetPart(string name, int columns)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Whether nobody sees it.</summary>
    public virtual bool IsHidden => false;

    /// <summary>Rows of lists on it, without their headers.</summary>
    public virtual int Rows => 0;

    /// <summary>What must be read back; whole when it was written.</summary>
    public RowSums Sums { get; } = new(columns);

    /// <summary>Writes it.</summary>
    /// <param name="output">The part.</param>
    /// <param name="shared">The workbook's texts.</param>
    /// <param name="index">Its 0-based place among the sheets.</param>
    public abstract void Write(Stream output, SharedTexts shared, int index);

    /// <summary>The names by which others refer to parts of it.</summary>
    /// <param name="index">Its 0-based place among the sheets.</param>
    public abstract IEnumerable<DefinedName> Names(uint index);
}
