using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;

namespace Matcher.Setup.Seeing;

/// <summary>
/// What this program and its users put beside exports: a list that went out to a township is no roster, though it looks like one.
/// </summary>
internal static class OwnFiles
{
    private const string ResultFile = "run.json";

    private static readonly string[] Folders = ["out", "logs", ConfigLoader.UsualLocalSources, ConfigLoader.UsualLocalRules, "rules"];

    private static readonly string[] Endings = [".yaml", ".yml", ".db", ".db-journal", ".db-wal", ".db-shm", ".key", ".log", ".lock"];

    // Headers of lists, workbooks and rejects that no agency and no roster has.
    private static readonly string[] Headers = ["疑点编号", "拒收代码", "核对成员", "花名册身份证号", "校验码", "行数相符"];

    /// <summary>Whether a folder holds results, or is one of ours beside a config.</summary>
    public static bool IsFolder(DirectoryInfo folder) =>
        folder.Name.StartsWith('.')
            || folder.Name == "__MACOSX"
            || File.Exists(Path.Combine(folder.FullName, ResultFile))
            || (Folders.Contains(folder.Name, StringComparer.OrdinalIgnoreCase)
                && folder.Parent is { } parent
                && File.Exists(Path.Combine(parent.FullName, ConfigLoader.FileName)));

    /// <summary>Whether a file is no export by its name: nobody is told of it.</summary>
    public static bool IsName(string name) =>
        name.StartsWith('.') || Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the first rows of a table have a header of our lists.</summary>
    public static bool HasHeader(IEnumerable<ImmutableArray<string>> rows) =>
        rows.SelectMany(row => row).Any(cell => Headers.Contains(HeaderText.Clean(cell), StringComparer.Ordinal));
}
