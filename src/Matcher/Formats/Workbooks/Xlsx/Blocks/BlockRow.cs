using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>The row on which the careful reader stands in a block.</summary>
/// <param name="rows">The careful reader.</param>
/// <param name="made">Makes text of cells.</param>
/// <param name="texts">The texts that cells share.</param>
internal sealed class BlockRow(XlsxRowScan rows, XlsxCellTexts made, Lazy<SharedTexts> texts) : SheetRow
{
    public override bool IsRowHidden => rows.IsHidden;

    public override int CellCount => rows.Width;

    public override bool HasNotCalculated => rows.NotCalculated > 0;

    public override bool IsNotCalculated(int index) => rows.Find(index) is { Type: XlsxCellType.NotCalculated };

    public override bool IsNumber(int index) =>
        rows.Find(index) is { Type: XlsxCellType.Number } cell && made.IsNumber(cell.Type, rows.Written(cell), cell.Style);

    public override ReadOnlySpan<byte> Text(int index)
    {
        if (rows.Find(index) is not { } cell)
            return [];
        var written = rows.Written(cell);
        if (cell.Type != XlsxCellType.Shared)
            return made.Of(cell.Type, written, cell.Style);
        // Which row of the sheet it is, only whoever reads all rows in order knows.
        return texts.Value.TryFind(written, out var text) ? text : throw new DamagedFileException(WorkbookProblems.Damaged);
    }

    public override CellMerge MergeOf(int index) =>
        throw new NotSupportedException("Merged cells stand behind the rows; who asks for them reads the sheet row by row.");
}
