namespace Matcher.Reports.Workbooks.Looks;

/// <summary>What a cell is filled with: the number by which looks refer to it. Spreadsheets keep the first two for themselves.</summary>
internal enum SheetFill
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A pattern that every workbook has in this place.</summary>
    Dotted,

    /// <summary>Headers.</summary>
    Header,

    /// <summary>Headers of columns that people fill in.</summary>
    HeaderToFillIn,

    /// <summary>Cells that people fill in.</summary>
    ToFillIn,

    /// <summary>级别 高.</summary>
    High,

    /// <summary>级别 中.</summary>
    Medium,

    /// <summary>级别 低.</summary>
    Low,

    /// <summary>级别 提示.</summary>
    Info,
}
