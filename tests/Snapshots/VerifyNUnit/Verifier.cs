using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyNUnit;

/// <summary>
/// Compares what a test made with the files that were accepted for it: the part of Verify.NUnit's API, file names and
/// formats that these tests use, for machines where the package cannot be restored. To accept, rename received to verified.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with <c>Class.Method.verified.txt</c> beside the test.</summary>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares a text with <c>Class.Method.verified.extension</c> beside the test.</summary>
    public static SettingsTask Verify(string? target, string extension, VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        new(settings, with =>
        {
            var prefix = Path.Combine(DirectoryOf(sourceFile, with), TestNames.Of(with));
            var text = target is null ? "null" : target.Length == 0 ? "emptyString" : target;
            return new Comparison(_ => $"{prefix}.verified.{extension}", _ => $"{prefix}.received.{extension}", [])
                .Run([Target.OfText(null, extension, text)], with, Attach);
        });

    /// <summary>Compares every file of a directory with those under <c>Class.Method</c> beside the test.</summary>
    public static SettingsTask VerifyDirectory(
        string path,
        Func<string, bool>? include = null,
        string? pattern = null,
        EnumerationOptions? options = null,
        VerifySettings? settings = null,
        FileScrubber? fileScrubber = null,
        [CallerFilePath] string sourceFile = "") =>
        new(settings, with =>
        {
            var prefix = Path.Combine(DirectoryOf(sourceFile, with), TestNames.Of(with));
            Directory.CreateDirectory(prefix);
            foreach (var old in Directory.GetFiles(prefix, "*.received.*", SearchOption.AllDirectories))
                File.Delete(old);
            return new Comparison(
                target => $"{Path.Combine(prefix, target.Name!)}.verified.{target.Extension}",
                target => $"{Path.Combine(prefix, target.Name!)}.received.{target.Extension}",
                Directory.GetFiles(prefix, "*.verified.*", SearchOption.AllDirectories))
                .Run(Files(path, include, pattern, options, fileScrubber), with, Attach);
        });

    private static IEnumerable<Target> Files(
        string path, Func<string, bool>? include, string? pattern, EnumerationOptions? options, FileScrubber? fileScrubber)
    {
        options ??= new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.System };
        foreach (var file in Directory.GetFiles(path, pattern ?? "*", options).Order(StringComparer.Ordinal))
        {
            if (include is not null && !include(file))
                continue;
            var target = Target.OfFile(Path.ChangeExtension(Path.GetRelativePath(path, file), null), file);
            if (target.Text is not null)
                fileScrubber?.Invoke(file, target.Text);
            yield return target;
        }
    }

    private static string DirectoryOf(string sourceFile, VerifySettings settings) =>
        Path.Combine(Path.GetDirectoryName(sourceFile)!, settings.Directory ?? "");

    private static void Attach(string path) => TestContext.AddTestAttachment(path);
}
