using ExcelDataReader;
using Matcher.Formats.Encodings;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>The library that reads .xls, and what it says in its own way.</summary>
internal static class XlsLibrary
{
    /// <summary>Opens a stream of records, or a whole file. It throws whatever it runs into.</summary>
    public static IExcelDataReader Open(Stream stream) =>
        // Text of workbooks older than Excel 97 is in the code page of the machine that wrote it: a Chinese Windows.
        ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Gb18030.Decoder });

    /// <summary>Whether Excel does not show the sheet that it stands on.</summary>
    public static bool IsSheetHidden(IExcelDataReader library) => library.VisibleState is "hidden" or "veryhidden" or "veryHidden";
}
