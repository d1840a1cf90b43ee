using Matcher.Publishing.Bills;

namespace Matcher.Publishing.Products;

/// <summary>What a bureau without .NET gets: a zip, with its SHA-256 and the list of what is in it beside it.</summary>
internal static class ZipProduct
{
    /// <summary>Makes it; the folder that was packed stays, to be tried.</summary>
    /// <param name="tree">The sources.</param>
    /// <param name="runtime">The system, as .NET names it.</param>
    /// <returns>Full path of the zip.</returns>
    /// <exception cref="PublishingException">It could not be made.</exception>
    public static string Make(SourceTree tree, string runtime)
    {
        var folder = Path.Combine(tree.Published, runtime);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        ProgramFile.Make(tree, runtime, folder);
        Particulars.Write(tree, runtime, folder);

        var name = $"matcher-{tree.Version}-{runtime}";
        var archive = Path.Combine(tree.Published, name + ".zip");
        ProductArchive.Write(archive, folder, ProgramFile.Name(runtime), DateOnly.FromDateTime(tree.CommittedAt.UtcDateTime));
        Checksum.WriteBeside(archive);
        File.Copy(Path.Combine(folder, BillOfMaterials.FileName), Path.Combine(tree.Published, name + ".cdx.json"), overwrite: true);
        return archive;
    }
}
