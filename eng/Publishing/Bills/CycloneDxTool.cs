using System.Text.Json.Nodes;

namespace Matcher.Publishing.Bills;

/// <summary>
/// The tool of the CycloneDX project, which lists the packages that a build used, with their licences and hashes
/// (https://github.com/CycloneDX/cyclonedx-dotnet). It asks nobody on the net: all is in the packages themselves.
/// </summary>
internal static class CycloneDxTool
{
    /// <summary>Its list, as it is.</summary>
    /// <param name="tree">The sources, which have just been built.</param>
    /// <param name="runtime">The system that they were built for, as .NET names it; null: for any.</param>
    /// <exception cref="PublishingException">The tool failed.</exception>
    public static JsonObject List(SourceTree tree, string? runtime)
    {
        var folder = Directory.CreateTempSubdirectory("matcher-sbom-").FullName;
        try
        {
            Tool.Run(tree.Root, "dotnet", "tool", "restore", "--verbosity", "quiet");
            Tool.Run(tree.Root, "dotnet",
            [
                "tool", "run", "dotnet-CycloneDX", "--", Path.Combine(tree.Cli, "Cli.csproj"),
                "--recursive", "--disable-package-restore", "--base-intermediate-output-path", tree.Artifacts,
                "--output", folder, "--filename", "bom.json", "--output-format", "Json", "--spec-version", "1.6", "--no-serial-number",
                "--set-name", "Matcher", "--set-version", tree.Version, .. runtime is null ? [] : new[] { "--runtime", runtime },
            ]);
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "bom.json")))!.AsObject();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
