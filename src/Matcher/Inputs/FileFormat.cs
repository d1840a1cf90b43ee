using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>What a file is, by its bytes: agencies name files as they like.</summary>
public enum FileFormat
{
    /// <summary>Nothing in it.</summary>
    Empty,

    /// <summary>Text: CSV, TSV and the like.</summary>
    Text,

    /// <summary>Excel 2007 and later.</summary>
    Xlsx,

    /// <summary>Excel 97 to 2003 (an OLE2 file).</summary>
    Xls,

    /// <summary>A zip archive that is no workbook.</summary>
    Zip,

    /// <summary>One gzipped file.</summary>
    Gzip,

    /// <summary>A web page, usually named .xls by the system that exported it.</summary>
    Html,

    /// <summary>Excel 2003's XML form, or another XML file.</summary>
    Xml,

    /// <summary>A PDF: made for reading, not for comparing.</summary>
    Pdf,

    /// <summary>RAR or 7-Zip, which are not unpacked here.</summary>
    OtherArchive,
}

/// <summary>Tells what a file is.</summary>
internal static class FileFormatSniffer
{
    private const int Looked = 4096;

    /// <summary>Looks at the first bytes.</summary>
    public static FileFormat Of(SafeFileHandle file)
    {
        var buffer = new byte[Looked];
        ReadOnlySpan<byte> start = buffer.AsSpan(0, RandomAccess.Read(file, buffer, 0));
        if (start.IsEmpty)
            return FileFormat.Empty;
        if (start.StartsWith("PK\x03\x04"u8))
            return IsWorkbook(file) ? FileFormat.Xlsx : FileFormat.Zip;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileFormat.Xls;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return FileFormat.Gzip;
        if (start.StartsWith("%PDF-"u8))
            return FileFormat.Pdf;
        if (start.StartsWith("Rar!"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]))
            return FileFormat.OtherArchive;
        return OfText(start);
    }

    private static FileFormat OfText(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start).TrimStart();
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<Workbook", StringComparison.OrdinalIgnoreCase))
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FileFormat.Html : FileFormat.Xml;
        return text.StartsWith('<') && (text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase))
            ? FileFormat.Html
            : FileFormat.Text;
    }

    private static bool IsWorkbook(SafeFileHandle file)
    {
        try
        {
            using var archive = new System.IO.Compression.ZipArchive(new WholeFileStream(file), System.IO.Compression.ZipArchiveMode.Read, leaveOpen: false);
            return archive.GetEntry("xl/workbook.xml") is not null || archive.GetEntry("[Content_Types].xml") is not null;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
