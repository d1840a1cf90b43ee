using System.Text;
using Matcher.Reports.Packaging;

namespace Matcher.Publishing.Products;

/// <summary>The zip that a bureau gets: one folder, the same bytes for the same files, on whatever system it was made.</summary>
internal static class ProductArchive
{
    /// <summary>Name of the folder in it.</summary>
    public const string Folder = "matcher";

    /// <summary>Writes it.</summary>
    /// <param name="archive">Full path of the zip.</param>
    /// <param name="folder">Full path of the folder whose files go in.</param>
    /// <param name="program">Name of the program in it, which Linux is to be allowed to run.</param>
    /// <param name="day">The day that all files get.</param>
    public static void Write(string archive, string folder, string program, DateOnly day)
    {
        using var zip = new SteadyZip(File.Create(archive), Encoding.UTF8, day);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
        foreach (var path in files)
        {
            using var from = File.OpenRead(Path.Combine(folder, path));
            using var to = zip.Begin($"{Folder}/{path}", isPacked: true, isProgram: path == program);
            from.CopyTo(to);
        }
    }
}
