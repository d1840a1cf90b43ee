namespace Matcher.Samples.Exports;

/// <summary>What a table of an export is written as.</summary>
internal enum FileForm
{
    /// <summary>Text with delimiters.</summary>
    Text,

    /// <summary>A sheet of an Excel workbook since 2007.</summary>
    Xlsx,

    /// <summary>A sheet of an Excel workbook of 1997 to 2003.</summary>
    Xls,
}
