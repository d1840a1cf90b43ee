namespace Matcher.Publishing.Products;

/// <summary>The program as one file that needs no .NET installed.</summary>
internal static class ProgramFile
{
    /// <summary>Its name on a system.</summary>
    public static string Name(string runtime) => IsWindows(runtime) ? "matcher.exe" : "matcher";

    /// <summary>Compiles it into a folder.</summary>
    /// <param name="tree">The sources.</param>
    /// <param name="runtime">The system, as .NET names it: <c>win-x64</c>.</param>
    /// <param name="folder">Full path of the folder.</param>
    /// <exception cref="PublishingException">It could not be compiled.</exception>
    public static void Make(SourceTree tree, string runtime, string folder)
    {
        // Not trimmed: YAML, JSON and SQLite find types at run time. Unpacking itself costs every start a tenth of a second;
        // for Windows that is paid, because only so packed can the program be tried under Wine.
        var packed = IsWindows(runtime) ? "true" : "false";
        Tool.Run(tree.Root, "dotnet",
            "publish", tree.Cli, "--configuration", "Release", "--runtime", runtime, "--self-contained", "true", "--output", folder,
            "-p:PublishSingleFile=true", $"-p:EnableCompressionInSingleFile={packed}", "-p:PublishReadyToRun=true",
            "-p:IncludeNativeLibrariesForSelfExtract=true", "-p:PublishTrimmed=false", "-p:DebugType=none",
            "-p:PublishDocumentationFiles=false", "-p:ContinuousIntegrationBuild=true");
    }

    private static bool IsWindows(string runtime) => runtime.StartsWith("win-", StringComparison.Ordinal);
}
