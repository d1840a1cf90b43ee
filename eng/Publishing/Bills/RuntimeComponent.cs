using System.Text.Json.Nodes;
using Matcher.Publishing.Packages;

namespace Matcher.Publishing.Bills;

/// <summary>.NET itself in the list of what is in a program: no build refers to it as it does to packages, so the tool does not see it.</summary>
internal static class RuntimeComponent
{
    /// <summary>Its entry.</summary>
    /// <param name="package">The package that holds it.</param>
    /// <param name="folder">Full path of the package's folder.</param>
    public static JsonObject Of(UsedPackage package, string folder)
    {
        var description = PackageDescription.Read(folder);
        var entry = new JsonObject
        {
            ["type"] = "framework",
            ["bom-ref"] = package.PackageUrl,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = "required",
        };
        if (Directory.EnumerateFiles(folder, "*.nupkg.sha512").FirstOrDefault() is { } hash)
        {
            var content = Convert.ToHexString(Convert.FromBase64String(File.ReadAllText(hash).Trim()));
            entry["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = content });
        }

        if (description.Licence is { } licence)
            entry["licenses"] = new JsonArray(new JsonObject { ["expression"] = licence });
        entry["copyright"] = description.Copyright;
        entry["purl"] = package.PackageUrl;
        return entry;
    }
}
