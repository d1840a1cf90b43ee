namespace Matcher.Publishing.Products;

/// <summary>What somebody with .NET gets: a package that <c>dotnet tool install</c> installs.</summary>
internal static class ToolProduct
{
    /// <summary>Makes it.</summary>
    /// <param name="tree">The sources.</param>
    /// <returns>Full path of the package.</returns>
    /// <exception cref="PublishingException">It could not be made.</exception>
    public static string Make(SourceTree tree)
    {
        // Beside the program as in the zip: that is where it looks for its rules.
        var beside = Path.Combine(tree.Published, "tool");
        if (Directory.Exists(beside))
            Directory.Delete(beside, recursive: true);
        Tool.Run(tree.Root, "dotnet", "build", tree.Cli, "--configuration", "Release", "-p:ContinuousIntegrationBuild=true");
        Particulars.Write(tree, runtime: null, beside);
        Tool.Run(tree.Root, "dotnet", "pack", tree.Cli, "--configuration", "Release", "--output", tree.Published, "--no-restore",
            $"-p:ToolContent={beside}", "-p:PublishDocumentationFiles=false", "-p:ContinuousIntegrationBuild=true");
        var package = Path.Combine(tree.Published, $"Matcher.Tool.{tree.Version}.nupkg");
        Checksum.WriteBeside(package);
        return package;
    }
}
