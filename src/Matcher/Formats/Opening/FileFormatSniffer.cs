using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Formats.Workbooks;
using Matcher.Formats.Workbooks.Ods;
using Matcher.Formats.Workbooks.Xlsx;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Opening;

/// <summary>Tells what a file is.</summary>
internal static class FileFormatSniffer
{
    private const int Looked = 4096;

    private const int TarMark = 257;

    // The record at the end of a zip archive without a remark (APPNOTE.TXT 4.3.16).
    private const int EndOfZip = 22;

    private static ReadOnlySpan<byte> DBaseVersions => [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0x8E, 0xCB, 0xF5];

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
        ([.. "SQLite format 3\0"u8], FileFormat.Sqlite),
        ([0, 1, 0, 0, .. "Standard Jet DB"u8], FileFormat.Access),
        ([0, 1, 0, 0, .. "Standard ACE DB"u8], FileFormat.Access),
        // The first record of a BIFF stream, versions 2 to 5 (MS-XLS, BOF): its number and its length.
        ([0x09, 0x00, 0x04, 0x00], FileFormat.OldestXls),
        ([0x09, 0x02, 0x06, 0x00], FileFormat.OldestXls),
        ([0x09, 0x04, 0x06, 0x00], FileFormat.OldestXls),
        ([0x09, 0x08, 0x08, 0x00], FileFormat.OldestXls),
        ([.. "PK\x07\x08PK"u8], FileFormat.ArchivePart), // the first part of an archive that goes on in .z02
        ([0x28, 0xB5, 0x2F, 0xFD], FileFormat.OtherArchive), // zstd
        ([0xFD, .. "7zXZ\0"u8], FileFormat.OtherArchive),
        ([.. "BZh"u8], FileFormat.OtherArchive),
        ([.. "MSCF\0"u8], FileFormat.OtherArchive),
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

        return start.Length > TarMark && start[TarMark..].StartsWith("ustar"u8) ? FileFormat.OtherArchive
            : IsDBase(start) ? FileFormat.DBase
            : start.StartsWith("MZ"u8) && start.Contains((byte)0) ? FileFormat.Program
            : EndsAsArchive(file) ? FileFormat.ArchivePart
            : OfText(start);
    }

    // The header of dBase III and later and of FoxPro: a known version, a day, its own length with a mark at its end.
    private static bool IsDBase(ReadOnlySpan<byte> start)
    {
        if (start.Length < 68 || !DBaseVersions.Contains(start[0]) || start[2] is 0 or > 12 || start[3] is 0 or > 31)
            return false;
        var header = BinaryPrimitives.ReadUInt16LittleEndian(start[8..]);
        // FoxPro writes 263 bytes behind the mark.
        return IsMark(start, header - 1) || IsMark(start, header - 264);

        static bool IsMark(ReadOnlySpan<byte> start, int at) => at >= 64 && at % 32 == 0 && at < start.Length && start[at] == 0x0D;
    }

    // What ends as a zip archive does and does not begin as one: the last part of several.
    private static bool EndsAsArchive(SafeFileHandle file)
    {
        var tail = new byte[EndOfZip];
        var length = RandomAccess.GetLength(file);
        ReadOnlySpan<byte> end = tail.AsSpan(0, RandomAccess.Read(file, tail, Math.Max(0, length - EndOfZip)));
        return end.Length == EndOfZip && end.StartsWith("PK\x05\x06"u8);
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
                : parts.Has(OdsXml.Manifest) && (parts.Has(OdsXml.Content) || parts.Has(OdsXml.EncryptedPackage))
                    ? FileFormat.OpenDocument
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
