using System.IO.Compression;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// The parts of an Office file by their names, however a program spells them: <c>/xl/workbook.xml</c>, <c>xl\workbook.xml</c>,
/// <c>./xl/Workbook.xml</c> and <c>xl/work%62ook.xml</c> are one part (ECMA-376 part 2: names are equal whatever their case).
/// </summary>
internal sealed class PackageParts
{
    /// <summary>Says what kind each part is; every Office file has it.</summary>
    public const string ContentTypes = "[Content_Types].xml";

    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _repeated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the parts of an archive; it stays the caller's.</summary>
    public PackageParts(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            if (!_parts.TryAdd(Plain(entry.FullName), entry) && !IsSame(_parts[Plain(entry.FullName)], entry))
                _repeated.Add(Plain(entry.FullName));
        }
    }

    /// <summary>Whether there is a part.</summary>
    public bool Has(string name) => _parts.ContainsKey(Plain(name));

    /// <summary>Bytes of a part when it is unpacked, as the archive says; 0 where there is none.</summary>
    public long LengthOf(string name) => _parts.GetValueOrDefault(Plain(name))?.Length ?? 0;

    /// <summary>How many bytes of the file hold a part of which so many have been unpacked; 0 where there is none.</summary>
    public long PackedLengthOf(string name, long unpacked) => _parts.GetValueOrDefault(Plain(name)) is { Length: > 0 } entry
        ? Math.Min(entry.CompressedLength, (long)(entry.CompressedLength * (unpacked / (double)entry.Length)))
        : 0;

    /// <summary>Opens a part as UTF-8, from front to back; null where there is none.</summary>
    /// <exception cref="DamagedFileException">
    /// It cannot be unpacked; so when it is read, and when its end is not as it was packed.
    /// </exception>
    public Stream? Open(string name)
    {
        if (!_parts.TryGetValue(Plain(name), out var entry))
            return null;
        if (_repeated.Contains(Plain(name)))
            throw new DamagedFileException(WorkbookProblems.Damaged); // nobody can say which of the two holds
        try
        {
            return PartEncoding.ToUtf8(new PartStream(entry.Open(), entry.Length, entry.Crc32));
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }

    /// <summary>The part that a relationship of another part leads to, in the plain spelling; null where there is none.</summary>
    /// <param name="from">The part that names it.</param>
    /// <param name="target">How it names it: from its own folder, or from the root. Some programs leave out the stroke of the root.</param>
    public string? Resolve(string from, string target)
    {
        var folder = Plain(from) is var plain && plain.LastIndexOf('/') is >= 0 and var end ? plain[..(end + 1)] : "";
        var named = Strokes(target);
        string[] places = named.StartsWith('/') ? [named] : [folder + named, named];
        return places.Select(Plain).FirstOrDefault(_parts.ContainsKey);
    }

    // WPS writes some parts twice.
    private static bool IsSame(ZipArchiveEntry one, ZipArchiveEntry other) => one.Length == other.Length && one.Crc32 == other.Crc32;

    /// <summary>One spelling of a name.</summary>
    private static string Plain(string name)
    {
        var folders = new List<string>();
        foreach (var part in Strokes(name).Split('/'))
        {
            if (part == ".." && folders.Count > 0)
                folders.RemoveAt(folders.Count - 1);
            else if (part is not ("" or "." or ".."))
                folders.Add(part);
        }

        return string.Join('/', folders);
    }

    private static string Strokes(string name) => Uri.UnescapeDataString(name.Trim()).Replace('\\', '/');
}
