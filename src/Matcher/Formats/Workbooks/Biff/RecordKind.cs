namespace Matcher.Formats.Workbooks.Biff;

/// <summary>Kinds of the records of an .xls (MS-XLS 2.3), and of those that older versions wrote.</summary>
internal static class RecordKind
{
    public const int Bof = 0x0809;
    public const int Eof = 0x000A;
    public const int FilePass = 0x002F;

    public const int Sheet = 0x0085;
    public const int Format = 0x041E;
    public const int CellFormat = 0x00E0;
    public const int TextTable = 0x00FC;
    public const int TextTableIndex = 0x00FF;
    public const int Continue = 0x003C;
    public const int DrawingGroup = 0x00EB;

    public const int Dimensions = 0x0200;
    public const int Row = 0x0208;
    public const int RowBlock = 0x00D7;

    public const int Blank = 0x0201;
    public const int Blanks = 0x00BE;
    public const int Number = 0x0203;
    public const int ShortNumber = 0x027E;
    public const int ShortNumbers = 0x00BD;
    public const int BoolOrError = 0x0205;
    public const int Label = 0x0204;
    public const int RichLabel = 0x00D6;
    public const int SharedText = 0x00FD;
    public const int Formula = 0x0006;
    public const int FormulaText = 0x0207;

    public const int FormulaOfBiff4 = 0x0406;
    public const int Array = 0x0221;
    public const int DataTable = 0x0236;
    public const int SharedFormula = 0x04BC;

    /// <summary>Whether a record is a cell, or several.</summary>
    public static bool IsCell(int kind) =>
        kind is SharedText or ShortNumber or Number or Blank or Blanks or ShortNumbers or Label or Formula or BoolOrError or RichLabel;

    /// <summary>
    /// Whether a record is one that versions before Excel 97 wrote for a cell, a row, the size of a sheet or a format: nobody puts them
    /// into a newer workbook.
    /// </summary>
    public static bool IsOld(int kind) =>
        kind is (>= 0x0000 and <= 0x0005) or 0x0007 or 0x0008 or 0x0009 or 0x001E or 0x0025 or 0x0043 or 0x0044
            or 0x0202 or 0x0206 or 0x0209 or 0x0243 or FormulaOfBiff4 or 0x0409 or 0x0443;
}
