using System.Text;
using System.Text.RegularExpressions;
using Matcher.Catalogue.Config;
using Matcher.Cli.Sessions;
using Matcher.Cli.Support;
using Matcher.Foundation.Problems;
using Globbing = Microsoft.Extensions.FileSystemGlobbing;

namespace Matcher.Cli.EndToEnd;

/// <summary>A copy of the generated county, with a rule pack of its own, that a test may damage.</summary>
internal sealed partial class TestCounty : IDisposable
{
    private const long ManyBytes = 100_000_000;

    private readonly TemporaryFolder _folder = new();

    public TestCounty()
    {
        Copy(GeneratedCounty.Folder, Folder);
        Copy(Path.Combine(BuiltFiles.RepositoryRoot, "rules"), RulesFolder);
        EditConfig(text => RulesLine().Replace(text, "rules: rules"));
    }

    public string Folder => _folder.Path;

    public string ConfigFile => Path.Combine(Folder, ConfigLoader.FileName);

    public string RulesFolder => Path.Combine(Folder, "rules");

    public string OutputFolder => Path.Combine(Folder, "out");

    public string LogFolder => Path.Combine(Folder, "logs");

    /// <summary>What is in the output folder and is neither a whole result nor the lock.</summary>
    public IEnumerable<string> LeftOvers =>
        !Directory.Exists(OutputFolder)
            ? []
            : Directory.EnumerateFileSystemEntries(OutputFolder)
                .Where(entry => !ResultFolder().IsMatch(Path.GetFileName(entry)) && Path.GetFileName(entry) != ".matcher.lock");

    /// <summary>The results in the output folder.</summary>
    public IEnumerable<string> Results =>
        !Directory.Exists(OutputFolder)
            ? []
            : Directory.EnumerateDirectories(OutputFolder).Where(entry => ResultFolder().IsMatch(Path.GetFileName(entry)));

    public void EditConfig(Func<string, string> edit) => Edit(ConfigFile, edit);

    public void EditRule(string id, Func<string, string> edit) => Edit(Path.Combine(RulesFolder, $"{id}.yaml"), edit);

    /// <summary>A source's files.</summary>
    public IReadOnlyList<string> FilesOf(string source)
    {
        var patterns = ShippedRules.LoadConfig(ConfigFile, new ProblemList())!.Sources.Single(input => input.Id == source).Files.Patterns;
        var finder = new Globbing.Matcher();
        Globbing.MatcherExtensions.AddIncludePatterns(finder, patterns);
        return [.. Globbing.MatcherExtensions.GetResultsInFullPath(finder, Folder).Order(StringComparer.Ordinal)];
    }

    /// <summary>Puts one file of other content in the place of all files of a source; its name, for messages.</summary>
    public string Replace(string source, byte[] content)
    {
        var files = FilesOf(source);
        foreach (var file in files)
            File.Delete(file);
        File.WriteAllBytes(files[0], content);
        return Path.GetFileName(files[0]);
    }

    /// <summary>Repeats the rows of the largest plain CSV file until reading it takes longer than a signal or a second run does.</summary>
    public (string File, long Before) Lengthen()
    {
        var file = Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories).MaxBy(path => new FileInfo(path).Length)!;
        var bytes = File.ReadAllBytes(file);
        var rows = bytes[(Array.IndexOf(bytes, (byte)'\n') + 1)..];
        using var stream = new FileStream(file, FileMode.Append);
        while (stream.Length < ManyBytes)
            stream.Write(rows);
        return (file, bytes.Length);
    }

    /// <summary>Runs it from another folder, as a scheduled task does.</summary>
    public ProcessResult Run(params string[] more) => MatcherProcess.Run(Path.GetTempPath(), ["run", ConfigFile, .. more]);

    public MatcherProcess StartRun(params string[] more) => MatcherProcess.Start([], Path.GetTempPath(), ["run", ConfigFile, .. more]);

    public void Dispose() => _folder.Dispose();

    private static void Edit(string file, Func<string, string> edit)
    {
        var before = File.ReadAllText(file, Encoding.UTF8);
        var after = edit(before);
        Assert.That(after, Is.Not.EqualTo(before), $"{file} was not changed: the test would prove nothing");
        File.WriteAllText(file, after, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    [GeneratedRegex(@"^rules:.*$", RegexOptions.Multiline)]
    private static partial Regex RulesLine();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}")]
    private static partial Regex ResultFolder();
}
