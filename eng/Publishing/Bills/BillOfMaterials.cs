using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Matcher.Publishing.Packages;

namespace Matcher.Publishing.Bills;

/// <summary>
/// The list of what is in a program (SBOM, CycloneDX 1.6): what the tool found, less what only builds, with .NET itself where
/// the program brings it along, held against the program's own word.
/// </summary>
internal static class BillOfMaterials
{
    /// <summary>Name of the file beside the program.</summary>
    public const string FileName = "matcher.cdx.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The list as JSON; the same for the same sources, whenever it is made.</summary>
    /// <param name="found">What the tool found.</param>
    /// <param name="packages">What is in the program.</param>
    /// <param name="store">Where the packages are.</param>
    /// <param name="tree">What the program was built from.</param>
    /// <param name="runtime">For which system, as .NET names it.</param>
    /// <exception cref="PublishingException">A package of the program is not in the list.</exception>
    public static string Text(
        JsonObject found, IReadOnlyList<UsedPackage> packages, PackageStore store, SourceTree tree, string runtime)
    {
        var bill = found.DeepClone().AsObject();
        var components = bill["components"]!.AsArray();
        components.RemoveAll(component => (string?)component!["scope"] == "excluded");
        foreach (var package in packages.Where(package => package.IsRuntime))
            components.Add(RuntimeComponent.Of(package, store.Folder(package)));

        var listed = components.Select(component => (string)component!["purl"]!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = packages.Where(package => !listed.Contains(package.PackageUrl)).Select(package => package.PackageUrl).ToList();
        if (missing.Count > 0)
            throw new PublishingException($"the list of what is in the program lacks {string.Join(", ", missing)}");

        Depend(bill, components, packages);
        bill["metadata"]!["timestamp"] = tree.CommittedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var product = bill["metadata"]!["component"]!.AsObject();
        product["properties"] = new JsonArray(Property("matcher:commit", tree.Commit), Property("matcher:runtime", runtime));
        return bill.ToJsonString(Readable) + "\n";
    }

    // What only builds is nobody's part, and the program itself rests on .NET.
    private static void Depend(JsonObject bill, JsonArray components, IReadOnlyList<UsedPackage> packages)
    {
        var there = components.Select(component => (string)component!["bom-ref"]!).ToHashSet(StringComparer.Ordinal);
        var product = (string)bill["metadata"]!["component"]!["bom-ref"]!;
        var dependencies = bill["dependencies"]!.AsArray();
        dependencies.RemoveAll(entry => (string)entry!["ref"]! != product && !there.Contains((string)entry["ref"]!));
        foreach (var entry in dependencies)
        {
            if (entry!["dependsOn"] is not JsonArray on)
                continue;
            on.RemoveAll(other => !there.Contains((string)other!));
            if ((string)entry["ref"]! == product)
            {
                foreach (var runtime in packages.Where(package => package.IsRuntime))
                    on.Add(runtime.PackageUrl);
            }
        }
    }

    private static JsonObject Property(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
