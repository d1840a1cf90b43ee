using Matcher.Publishing.Bills;
using Matcher.Publishing.Packages;

namespace Matcher.Publishing.Products;

/// <summary>What lies beside every program: rules, sample, guides, the licences and the list of what is in it.</summary>
internal static class Particulars
{
    /// <summary>Writes them for a program that has just been built.</summary>
    /// <param name="tree">Its sources.</param>
    /// <param name="runtime">The system it was built for, as .NET names it; null: for any that has .NET.</param>
    /// <param name="folder">Full path of the product's folder.</param>
    /// <exception cref="PublishingException">A licence is not known, or the list is not what it must be.</exception>
    public static void Write(SourceTree tree, string? runtime, string folder)
    {
        var built = Path.Combine(tree.Artifacts, "bin", "Cli", runtime is null ? "release" : $"release_{runtime}", "matcher.deps.json");
        var packages = UsedPackages.Read(File.ReadAllBytes(built));
        var store = PackageStore.Of(File.ReadAllBytes(Path.Combine(tree.Artifacts, "obj", "Cli", "project.assets.json")));

        ProductFiles.Copy(tree, folder);
        var texts = new PackageLicence(Path.Combine(AppContext.BaseDirectory, "Licences"));
        LicenceFolder.Write(Path.Combine(folder, LicenceFolder.Name), packages, store, texts);

        var bill = BillOfMaterials.Text(CycloneDxTool.List(tree, runtime), packages, store, tree, runtime ?? "any");
        var errors = BillSchema.Errors(bill).GetAwaiter().GetResult();
        if (errors.Count > 0)
            throw new PublishingException($"the list of what is in the program is not valid: {string.Join("; ", errors)}");
        File.WriteAllText(Path.Combine(folder, BillOfMaterials.FileName), bill);
    }
}
