namespace Matcher.Formats.Files;

/// <summary>What a file is, by its bytes: agencies name files as they like.</summary>
public enum FileFormat
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Text: CSV, TSV and the like.</summary>
    Text,

    /// <summary>Excel 2007 and later.</summary>
    Xlsx,

    /// <summary>Excel's binary workbook, .xlsb.</summary>
    Xlsb,

    /// <summary>Excel 97 to 2003 (an OLE2 file).</summary>
    Xls,

    /// <summary>A zip archive that is no workbook.</summary>
    Zip,

    /// <summary>A RAR archive.</summary>
    Rar,

    /// <summary>A 7-Zip archive.</summary>
    SevenZip,

    /// <summary>One gzipped file.</summary>
    Gzip,

    /// <summary>Text in UTF-16: Excel's "Unicode Text".</summary>
    Utf16,

    /// <summary>A web page, usually named .xls by the system that exported it.</summary>
    Html,

    /// <summary>A web page with everything that belongs to it in one file, .mht.</summary>
    WebArchive,

    /// <summary>Excel 2003's XML form.</summary>
    SpreadsheetMl,

    /// <summary>Another XML file.</summary>
    Xml,

    /// <summary>A PDF: made for reading, not for comparing.</summary>
    Pdf,

    /// <summary>A picture, such as a scan.</summary>
    Picture,

    /// <summary>A Word document or a presentation.</summary>
    Document,

    /// <summary>A workbook of LibreOffice, .ods.</summary>
    OpenDocument,

    /// <summary>A table of dBase or FoxPro, .dbf.</summary>
    DBase,

    /// <summary>A database of Access, .mdb or .accdb.</summary>
    Access,

    /// <summary>A database of SQLite.</summary>
    Sqlite,

    /// <summary>A workbook from before Excel 97 that is no OLE2 file.</summary>
    OldestXls,

    /// <summary>A part of an archive that goes on in other files.</summary>
    ArchivePart,

    /// <summary>A program, such as an archive that unpacks itself.</summary>
    Program,

    /// <summary>tar, zstd, xz, bzip2, cab, which are not unpacked here.</summary>
    OtherArchive,
}
