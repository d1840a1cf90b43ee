namespace Matcher.Samples.Dirty;

/// <summary>samples/dirty as it stands.</summary>
internal static class DirtySample
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine("..", "dirty"), LiulinSample.Root);

    /// <summary>Every dirty file, by its path: what lies in the folders, whether anybody expects something of it or not.</summary>
    public static IEnumerable<string> Files => Directory.GetDirectories(Root)
        .SelectMany(folder => Directory.GetFiles(folder))
        .Where(file => Path.GetFileName(file) != "expected.yaml")
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Everything that is expected, by path.</summary>
    public static IReadOnlyDictionary<string, Expectation> Expected { get; } = Directory.GetDirectories(Root)
        .SelectMany(folder => Expectation.ReadAll(folder).Select(pair => ($"{Path.GetFileName(folder)}/{pair.Key}", pair.Value)))
        .ToDictionary(StringComparer.Ordinal);
}
