using System.Text;

namespace Matcher.Bench.Yardstick;

/// <summary>The files of one yardstick: a county that <c>matcher generate</c> made, and what of it SQL cannot read as it is.</summary>
/// <param name="folder">Full path.</param>
internal sealed class County(string folder)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Where it is.</summary>
    public string Folder => folder;

    /// <summary>Config of the run.</summary>
    public string Config => Path.Combine(folder, "matcher.yaml");

    /// <summary>The files of the agencies.</summary>
    public IEnumerable<string> Sources => Directory.EnumerateFiles(Path.Combine(folder, "sources"), "*", SearchOption.AllDirectories);

    /// <summary>Bytes of roster and sources.</summary>
    public long Bytes => Sources.Concat(Directory.EnumerateFiles(Path.Combine(folder, "roster"))).Sum(file => new FileInfo(file).Length);

    /// <summary>The county of a folder; it is made where there is none.</summary>
    public static County GetOrMake(string folder, PublishedMatcher matcher, int people, long rows)
    {
        var county = new County(Path.GetFullPath(folder));
        if (!File.Exists(county.Config))
            matcher.Generate(county.Folder, people, rows);
        return county;
    }

    /// <summary>
    /// A file as UTF-8, for engines that read nothing else. The copy of a GB18030 file is made once and is not part of the
    /// time: to Matcher's disadvantage.
    /// </summary>
    /// <param name="name">Path within the county, with forward slashes.</param>
    public string Utf8Of(string name)
    {
        var original = Path.Combine(folder, name);
        var copy = Path.Combine(folder, "utf8", name);
        if (File.Exists(copy))
            return copy;
        if (IsUtf8(original))
            return original;
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using (var reader = new StreamReader(original, gb18030))
        using (var writer = new StreamWriter(copy + ".part", append: false, StrictUtf8) { NewLine = "\n" })
        {
            var block = new char[1 << 16];
            for (int read; (read = reader.Read(block)) > 0;)
                writer.Write(block, 0, read);
        }

        File.Move(copy + ".part", copy);
        return copy;
    }

    /// <summary>Brings every file into the operating system's cache.</summary>
    /// <param name="inUtf8">Whether also as UTF-8: then the copies are made.</param>
    public void Warm(bool inUtf8)
    {
        var block = new byte[1 << 20];
        foreach (var file in Sources.Concat(Directory.EnumerateFiles(Path.Combine(folder, "roster"))))
        {
            Read(file);
            if (inUtf8)
                Read(Utf8Of(Path.GetRelativePath(folder, file).Replace('\\', '/')));
        }

        void Read(string file)
        {
            using var stream = File.OpenRead(file);
            while (stream.Read(block) > 0)
            {
            }
        }
    }

    // A header and some rows of Chinese are enough: every file of the county has them.
    private static bool IsUtf8(string file)
    {
        var start = new byte[1 << 16];
        using var stream = File.OpenRead(file);
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return System.Text.Unicode.Utf8.IsValid(start.AsSpan(0, Array.LastIndexOf(start, (byte)'\n', read - 1) + 1));
    }
}
