using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Foundation.Yaml;

/// <summary>The YAML files of a folder, in an order that does not depend on the file system.</summary>
/// <param name="ShownAs">The folder as messages show it.</param>
/// <param name="Exists">Whether there is such a folder.</param>
/// <param name="Files">Ordered by name.</param>
internal sealed record YamlFolder(string ShownAs, bool Exists, ImmutableArray<YamlFolder.Entry> Files)
{
    private const string Extension = ".yaml";

    /// <summary>
    /// Lists a folder (not the folders in it). A file that ends in <c>.yml</c> is a problem: it would look like a rule
    /// and never be read.
    /// </summary>
    public static YamlFolder Open(string path, string shownAs, ProblemList problems)
    {
        if (!Directory.Exists(path))
        {
            problems.Add(YamlProblems.FolderMissing(new Place(shownAs)));
            return new YamlFolder(shownAs, Exists: false, []);
        }

        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlProblems.Unreadable(new Place(shownAs), error.GetType().Name));
            return new YamlFolder(shownAs, Exists: false, []);
        }

        foreach (var name in names.Where(name => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)))
            problems.Add(YamlProblems.Extension(new Place($"{shownAs}/{name}"),
                Path.GetFileNameWithoutExtension(name) + Extension));
        return new YamlFolder(
            shownAs,
            Exists: true,
            [
                .. names.Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
                    .Select(name => new Entry(Path.GetFileNameWithoutExtension(name), Path.Combine(path, name), $"{shownAs}/{name}")),
            ]);
    }

    /// <summary>The folder with one file in place of that of the same name, or beside the others.</summary>
    public YamlFolder With(Entry file) =>
        this with { Files = [.. Files.Where(own => own.Name != file.Name).Append(file).OrderBy(own => own.Name, StringComparer.Ordinal)] };

    /// <summary>The folder without the file of a name.</summary>
    public YamlFolder Without(string name) => this with { Files = Files.RemoveAll(file => file.Name == name) };

    /// <summary>One file.</summary>
    /// <param name="Name">Its name without extension.</param>
    /// <param name="Path">Full path.</param>
    /// <param name="ShownAs">The path in messages.</param>
    internal sealed record Entry(string Name, string Path, string ShownAs);
}
