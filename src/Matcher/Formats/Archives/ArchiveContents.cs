using System.Collections.Immutable;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;
using SharpCompress.Archives;
using SharpCompress.Archives.Rar;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Common.Rar;
using SharpCompress.Providers.System;
using SharpCompress.Readers;

namespace Matcher.Formats.Archives;

/// <summary>
/// The members of a zip, RAR or 7-Zip archive that somebody put there: no folders, nothing that a Mac or a Windows adds unasked. .NET's
/// own reader of zip stops without a word where a member has said it ends; this one reads what there is, so that it can be told.
/// </summary>
internal sealed class ArchiveContents : IDisposable
{
    private readonly IArchive _archive;
    private readonly ImmutableArray<ArchiveMember> _all;

    private ArchiveContents(IArchive archive)
    {
        _archive = archive;
        IsPart = archive.Volumes.FirstOrDefault() is RarVolume { IsMultiVolume: true };
        _all = IsPart ? [] : [.. archive.Entries.Where(entry => !entry.IsDirectory).Select(entry => new ArchiveMember(entry))];
        IsOneBlock = archive.Type == ArchiveType.SevenZip || archive.IsSolid;
    }

    /// <summary>The members, as the archive has them.</summary>
    public IEnumerable<ArchiveMember> Members => _all.Where(member => !member.IsLitter);

    /// <summary>Whether the archive is but a part of one, which goes on in another file.</summary>
    public bool IsPart { get; }

    /// <summary>Whether members are packed together, so that one can be read only after those before it.</summary>
    public bool IsOneBlock { get; }

    /// <summary>Opens an archive; the file stays open after it.</summary>
    /// <exception cref="DamagedFileException">It is damaged, or not even the names can be read without a password.</exception>
    public static ArchiveContents Open(SafeFileHandle file, FileFormat format) =>
        ArchiveLibrary.Ask(() => new ArchiveContents(OpenArchive(file, format)));

    /// <summary>The members one after another, each with its bytes, unpacked while they are read.</summary>
    /// <exception cref="DamagedFileException">The archive is damaged.</exception>
    public IEnumerable<(ArchiveMember Member, Func<Stream> Open)> Unpack()
    {
        if (!IsOneBlock)
        {
            foreach (var member in Members)
                yield return (member, member.Open);
            yield break;
        }

        using var reader = ArchiveLibrary.Ask(_archive.ExtractAllEntries);
        foreach (var member in _all)
        {
            if (!ArchiveLibrary.Ask(() => MoveToNextFile(reader)))
                throw new DamagedFileException(ArchiveProblems.Damaged); // fewer members than the archive says
            if (!member.IsLitter)
                yield return (member, () => ArchiveLibrary.Open(reader.OpenEntryStream));
        }
    }

    public void Dispose() => _archive.Dispose();

    private static bool MoveToNextFile(IReader reader)
    {
        while (reader.MoveToNextEntry())
        {
            if (!reader.Entry.IsDirectory)
                return true;
        }

        return false;
    }

    private static IArchive OpenArchive(SafeFileHandle file, FileFormat format)
    {
        var options = new ReaderOptions
        {
            ArchiveEncoding = new ArchiveEncoding { CustomDecoder = Name },
            Providers = SharpCompress.Providers.CompressionProviderRegistry.Default.With(new SystemDeflateCompressionProvider()),
        };
        var stream = new WholeFileStream(file);
        if (format == FileFormat.Rar && !RarBlocks.AreEnded(file, options))
            throw new IncompleteArchiveException("The archive does not end.");
        return format switch
        {
            FileFormat.Rar => RarArchive.OpenArchive(stream, options),
            FileFormat.SevenZip => SevenZipArchive.OpenArchive(stream, options),
            _ => ZipArchive.OpenArchive(stream, options),
        };
    }

    // Where nothing says that a name is UTF-8 it may be so all the same; else a Chinese Windows wrote it.
    private static string Name(byte[] bytes, int start, int length, EncodingType type)
    {
        var name = bytes.AsSpan(start, length);
        return type == EncodingType.UTF8 || System.Text.Unicode.Utf8.IsValid(name)
            ? Encoding.UTF8.GetString(name)
            : TextEncoding.Gb18030.Decoder.GetString(name);
    }
}

/// <summary>One member of an archive.</summary>
internal sealed class ArchiveMember(IArchiveEntry entry)
{
    /// <summary>Path in the archive, with forward slashes.</summary>
    public string Name { get; } = (entry.Key ?? "").Replace('\\', '/');

    /// <summary>
    /// What the archive says of the member's bytes. The checksum of a RAR member may be of another kind; the library compares
    /// it.
    /// </summary>
    public UnpackedPromise Promise { get; } = new(entry.Size, entry is RarArchiveEntry ? null : (uint)entry.Crc);

    /// <summary>Whether it can be read only with a password.</summary>
    public bool IsEncrypted { get; } = entry.IsEncrypted;

    /// <summary>Whether a system put it there for itself.</summary>
    public bool IsLitter => SystemLitter.Is(Name);

    /// <summary>Whether it is packed as nearly all archives are; a zip has many other ways, of which the library knows some.</summary>
    public bool IsPackedAsUsual =>
        entry is not ZipArchiveEntry || entry.CompressionType is CompressionType.None or CompressionType.Deflate;

    /// <summary>Its bytes, unpacked while they are read; only where members are not packed together.</summary>
    public Stream Open() => ArchiveLibrary.Open(entry.OpenEntryStream);
}
