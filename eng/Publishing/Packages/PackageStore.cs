using System.Text.Json;

namespace Matcher.Publishing.Packages;

/// <summary>Where this machine keeps the packages that the program was built with.</summary>
/// <param name="folders">Full paths of the folders, each with a folder a package.</param>
internal sealed class PackageStore(IReadOnlyList<string> folders)
{
    /// <summary>The folders that a build used.</summary>
    /// <param name="assets">Its <c>project.assets.json</c>.</param>
    public static PackageStore Of(byte[] assets)
    {
        using var document = JsonDocument.Parse(assets);
        return new PackageStore([.. document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)]);
    }

    /// <summary>Full path of a package's folder.</summary>
    /// <exception cref="PublishingException">It is not there.</exception>
    public string Folder(UsedPackage package) => folders
        .Select(folder => Path.Combine(folder, package.Name.ToLowerInvariant(), package.Version.ToLowerInvariant()))
        .FirstOrDefault(Directory.Exists)
        ?? throw new PublishingException($"the package {package.Name} {package.Version} is not in {string.Join(", ", folders)}; restore it");
}
