using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matcher.Bench.Yardstick;

/// <summary>The program as a bureau gets it: one file, published as <c>build.ps1</c> publishes it.</summary>
/// <param name="path">Full path of the executable.</param>
internal sealed class PublishedMatcher(string path)
{
    /// <summary>Full path of the executable.</summary>
    public string Executable => path;

    /// <summary>A given executable, or one published now.</summary>
    public static PublishedMatcher GetOrMake(string? given)
    {
        if (given is not null)
            return new PublishedMatcher(Path.GetFullPath(given));
        var target = Path.Combine(Repository, "artifacts", "bench", "matcher");
        Start("dotnet",
        [
            "publish", Path.Combine(Repository, "src", "Cli"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "true", "--output", target, "--verbosity", "quiet", "--nologo",
            "-p:PublishSingleFile=true", "-p:PublishReadyToRun=true", "-p:IncludeNativeLibrariesForSelfExtract=true",
            "-p:PublishTrimmed=false", "-p:DebugType=none", "-p:PublishDocumentationFiles=false",
        ]);
        return new PublishedMatcher(Path.Combine(target, OperatingSystem.IsWindows() ? "matcher.exe" : "matcher"));
    }

    /// <summary>Makes a county: texts alone, as a province sends them.</summary>
    public void Generate(string folder, int people, long rows) =>
        Start(path, ["generate", folder, "--people", $"{people}", "--rows", $"{rows}", "--forms", "csv", "--quiet"]);

    /// <summary>Full path of the rule pack.</summary>
    public static string Rules => Path.Combine(Repository, "rules");

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string file = "") => file;

    // In the repository, where generate finds the rule pack.
    private static void Start(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}");
    }
}
