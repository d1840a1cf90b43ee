using System.Collections.Immutable;
using Matcher.Formats.Files;

namespace Matcher.Setup.Patterns;

/// <summary>
/// Patterns for the files of one source that will fit next month's too and take in no file of anything else: the widest that this
/// holds for, of each file.
/// </summary>
internal static class FilePatterns
{
    // Lists of a run, whose names no pattern may take in before there are any.
    private static readonly string[] Results =
    [
        "out/2023-07-06/run.json", "out/2023-07-06/疑点清单/第一组/某镇.csv", "out/2023-07-06/疑点清单/第一组/某镇.xlsx", "out/2023-07-06/身份存疑/某镇.csv",
        "out/2023-07-06/数据质量/汇总.csv", "out/2023-07-06/数据质量/拒收-vehicles.csv", "out/2023-07-06/台账平衡.csv", "logs/20230706.log",
        "ledger.db", "matcher.yaml", "secret.key", "local-sources/vehicles.yaml",
    ];

    /// <summary>The patterns, in the order of the files.</summary>
    /// <param name="folder">Folder of the config.</param>
    /// <param name="own">The source's files: full paths.</param>
    /// <param name="others">All others that were seen.</param>
    public static ImmutableArray<string> For(string folder, IEnumerable<string> own, IEnumerable<string> others)
    {
        List<string> strangers = [.. others, .. Results.Select(name => Path.GetFullPath(name, folder))];
        var patterns = ImmutableArray.CreateBuilder<string>();
        foreach (var path in own.OrderBy(path => InputFileFinder.NameOf(folder, path), StringComparer.Ordinal))
        {
            if (!patterns.Any(pattern => InputFileFinder.Fits(folder, pattern, path)))
                patterns.Add(Widest(folder, path, strangers));
        }

        return patterns.ToImmutable();
    }

    private static string Widest(string folder, string path, List<string> strangers)
    {
        var name = InputFileFinder.NameOf(folder, path);
        return Candidates(name).First(pattern => pattern == name
            || (InputFileFinder.Fits(folder, pattern, path) && !strangers.Exists(other => InputFileFinder.Fits(folder, pattern, other))));
    }

    private static IEnumerable<string> Candidates(string name)
    {
        var parts = name.Split('/');
        // A name that says nothing is that of any export: only its date is left open, and that where others do not lie.
        var levels = NextMonth.SaysNothing(parts[^1])
            ? parts.Length > 1 ? new[] { PatternLevel.Dates, PatternLevel.Name } : [PatternLevel.Name]
            : Enum.GetValues<PatternLevel>();
        foreach (var level in levels)
        {
            if (NextMonth.OfFile(parts[^1], level) is not { } file)
                continue;
            foreach (var folders in new[] { PatternLevel.Dates, PatternLevel.Name })
            {
                yield return string.Join('/', parts[..^1]
                    .Select((part, place) => IsRoot(part, place, parts) ? part : NextMonth.OfFolder(part, folders))
                    .Append(file));
            }
        }

        yield return name;
    }

    // .. and the root of a drive or share are no names.
    private static bool IsRoot(string part, int place, string[] parts) =>
        part is ".." or "." or "" || part.EndsWith(':') || (parts[0].Length == 0 && place < 4 && parts[1].Length == 0);
}
