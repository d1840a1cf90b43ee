using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Workbooks;
using Matcher.Formats.Workbooks.Xlsx;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>Tells what a file is.</summary>
internal static class FileFormatSniffer
{
    private const int Looked = 4096;

    private const int TarMark = 257;

    private static readonly string[] HtmlTags = ["<html", "<!doctype html", "<head", "<meta", "<style", "<body", "<table", "<tr"];

    private static readonly ImmutableArray<(ImmutableArray<byte> Signature, FileFormat Format)> Signatures =
    [
        ([.. "PK\x05\x06"u8], FileFormat.Zip), // an archive without members
        ([0x1F, 0x8B], FileFormat.Gzip),
        ([.. "%PDF-"u8], FileFormat.Pdf),
        ([.. "Rar!\x1A\x07"u8], FileFormat.Rar),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], FileFormat.SevenZip),
        ([0xFF, 0xD8, 0xFF], FileFormat.Picture),
        ([0x89, .. "PNG\r\n"u8], FileFormat.Picture),
        ([.. "II*\0"u8], FileFormat.Picture),
    ];

    /// <summary>Looks at the first bytes.</summary>
    public static FileFormat Of(SafeFileHandle file)
    {
        var buffer = new byte[Looked];
        ReadOnlySpan<byte> start = buffer.AsSpan(0, RandomAccess.Read(file, buffer, 0));
        if (start.IsEmpty)
            return FileFormat.Empty;
        if (start.StartsWith("PK\x03\x04"u8))
            return OfZip(file);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return OfCompoundFile(file, start);
        foreach (var (signature, format) in Signatures)
        {
            if (start.StartsWith(signature.AsSpan()))
                return format;
        }

        return start.Length > TarMark && start[TarMark..].StartsWith("ustar"u8) ? FileFormat.OtherArchive : OfText(start);
    }

    private static FileFormat OfText(ReadOnlySpan<byte> start)
    {
        if (Utf16Text.IsLittleEndian(start) is not null)
            return FileFormat.Utf16;
        var text = Encoding.Latin1.GetString(start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start).TrimStart();
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return FileFormat.WebArchive;
        if (!text.StartsWith('<'))
            return FileFormat.Text;
        if (text.Contains(SpreadsheetMlSheets.Namespace, StringComparison.Ordinal)
            && !text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return FileFormat.SpreadsheetMl;
        return HtmlTags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? FileFormat.Html
            : text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? FileFormat.Xml
            : FileFormat.Text;
    }

    // Workbooks, documents and encrypted files of Office are all compound files; the names in its first directory sector
    // tell which (MS-CFB 2.2: sector size at 30, first directory sector at 48).
    private static FileFormat OfCompoundFile(SafeFileHandle file, ReadOnlySpan<byte> start)
    {
        if (start.Length < 52)
            return FileFormat.Xls;
        var shift = start[30];
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(start[48..]);
        if (shift is not (9 or 12) || directory > int.MaxValue)
            return FileFormat.Xls;
        var names = new byte[1 << shift];
        var read = RandomAccess.Read(file, names, (directory + 1L) << shift);
        return names.AsSpan(0, read).IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0
            || names.AsSpan(0, read).IndexOf(Encoding.Unicode.GetBytes("PowerPoint Document")) >= 0
            ? FileFormat.Document
            : FileFormat.Xls;
    }

    private static FileFormat OfZip(SafeFileHandle file)
    {
        try
        {
            using var archive = new ZipArchive(new WholeFileStream(file), ZipArchiveMode.Read, leaveOpen: false);
            var parts = new PackageParts(archive);
            return parts.Has(PackageParts.ContentTypes) ? OfOfficeFile(parts)
                : parts.Has("META-INF/manifest.xml") && parts.Has("content.xml") ? FileFormat.OpenDocument
                : FileFormat.Zip;
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            return FileFormat.Zip;
        }
    }

    private static FileFormat OfOfficeFile(PackageParts parts) =>
        parts.Has("word/document.xml") || parts.Has("ppt/presentation.xml") ? FileFormat.Document
        : parts.Has("xl/workbook.bin") ? FileFormat.Xlsb
        : FileFormat.Xlsx;
}
