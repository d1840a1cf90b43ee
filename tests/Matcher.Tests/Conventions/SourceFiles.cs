using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace Matcher.Conventions;

/// <summary>
/// Which files use which: who depends on whom is read from the compiled program, where each type is written from the sources.
/// </summary>
internal sealed partial class SourceFiles
{
    private readonly Dictionary<string, string> _fileOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);

    /// <param name="src">Folder of the sources.</param>
    /// <param name="compiled">The program.</param>
    public SourceFiles(string src, Architecture compiled)
    {
        foreach (var path in Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            var space = Space().Match(text).Groups["name"].Value;

            // Of a type in several files the first stands for all.
            foreach (Match type in TopLevelTypes().Matches(text))
                _fileOf.TryAdd($"{space}.{type.Groups["name"].Value}", Path.GetRelativePath(src, path).Replace('\\', '/'));
        }

        foreach (var type in compiled.Types)
        {
            if (FileOf(type) is not { } file)
                continue;
            if (!_uses.TryGetValue(file, out var uses))
                _uses.Add(file, uses = new SortedSet<string>(StringComparer.Ordinal));
            uses.UnionWith(
                type.Dependencies.Select(dependency => FileOf(dependency.Target)).OfType<string>().Where(other => other != file));
        }
    }

    /// <summary>Files, relative to the sources, each with those it uses.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Uses => _uses;

    private string? FileOf(IType type) => _fileOf.GetValueOrDefault(type.FullName.Split('+', '`', '<')[0]);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Space();

    [GeneratedRegex(
        @"^([a-z]+ )*(class|record struct|record class|record|struct|interface|enum) (?<name>\w+)|^([a-z]+ )*delegate [\w<>\[\],?. ]+? (?<name>\w+) ?[(<]",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelTypes();
}
