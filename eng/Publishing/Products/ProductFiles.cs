namespace Matcher.Publishing.Products;

/// <summary>What a user gets beside the program: rules, the sample, guides.</summary>
internal static class ProductFiles
{
    // Files that git knows: what somebody left in the sample's folder is no part of it.
    private static readonly string[] Places = ["rules", "samples/liulin", "docs", "README.md", "README.zh-CN.md", "CONTRIBUTING.md"];

    /// <summary>Paths in the repository, with <c>/</c>; they are the same in the product.</summary>
    public static IReadOnlyList<string> Paths(SourceTree tree) => tree.Files(Places);

    /// <summary>Copies them.</summary>
    /// <param name="tree">The sources.</param>
    /// <param name="folder">Full path of the product's folder.</param>
    public static void Copy(SourceTree tree, string folder)
    {
        foreach (var path in Paths(tree))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(tree.Root, path), target, overwrite: true);
        }
    }
}
