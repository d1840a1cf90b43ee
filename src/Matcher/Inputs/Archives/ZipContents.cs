using System.Collections.Immutable;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SharpCompress.Archives;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Providers.System;
using SharpCompress.Readers;

namespace Matcher.Inputs.Archives;

/// <summary>
/// The members of a zip archive that somebody put there: no folders, nothing that a Mac or a Windows adds unasked. .NET's
/// own reader stops without a word where a member has said it ends; this one reads what there is, so that it can be told.
/// </summary>
internal sealed class ZipContents : IDisposable
{
    private readonly IArchive _archive;

    private ZipContents(IArchive archive)
    {
        _archive = archive;
        Members = [.. archive.Entries
            .Where(entry => !entry.IsDirectory)
            .Select(entry => new ZipMember(entry))
            .Where(member => !member.IsLitter)
            .OrderBy(member => member.Name, StringComparer.Ordinal)];
    }

    /// <summary>The members, by name.</summary>
    public ImmutableArray<ZipMember> Members { get; }

    /// <summary>Opens an archive; the file stays open after it.</summary>
    /// <exception cref="SharpCompressException">It is damaged; the library throws others too.</exception>
    public static ZipContents Open(SafeFileHandle file)
    {
        var options = new ReaderOptions
        {
            ArchiveEncoding = new ArchiveEncoding { CustomDecoder = Name },
            Providers = SharpCompress.Providers.CompressionProviderRegistry.Default.With(new SystemDeflateCompressionProvider()),
        };
        return new ZipContents(ZipArchive.OpenArchive(new WholeFileStream(file), options));
    }

    public void Dispose() => _archive.Dispose();

    // Where nothing says that a name is UTF-8 it may be so all the same; else a Chinese Windows wrote it.
    private static string Name(byte[] bytes, int start, int length, EncodingType type)
    {
        var name = bytes.AsSpan(start, length);
        return type == EncodingType.UTF8 || System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : TextEncoding.Gb18030.Decoder.GetString(name);
    }
}

/// <summary>One member of a zip archive.</summary>
internal sealed class ZipMember(IArchiveEntry entry)
{
    private static readonly string[] LitterNames = [".DS_Store", "Thumbs.db", "desktop.ini"];

    /// <summary>Path in the archive, with forward slashes.</summary>
    public string Name { get; } = (entry.Key ?? "").Replace('\\', '/');

    /// <summary>What the archive says of the member's bytes.</summary>
    public UnpackedPromise Promise { get; } = new(entry.Size, (uint)entry.Crc);

    /// <summary>Whether it can be read only with a password.</summary>
    public bool IsEncrypted => entry.IsEncrypted;

    /// <summary>Whether a system put it there for itself.</summary>
    public bool IsLitter =>
        Name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || Path.GetFileName(Name) is var file && (file.StartsWith("._", StringComparison.Ordinal) || LitterNames.Contains(file, StringComparer.OrdinalIgnoreCase));

    /// <summary>Its bytes, unpacked while they are read.</summary>
    public Stream Open() => entry.OpenEntryStream();
}
