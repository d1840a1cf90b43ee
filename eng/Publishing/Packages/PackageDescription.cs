using System.Xml.Linq;

namespace Matcher.Publishing.Packages;

/// <summary>What a package says of itself in its <c>.nuspec</c>.</summary>
/// <param name="Licence">Its licence as an SPDX expression (https://spdx.org/licenses); null where it names none.</param>
/// <param name="Copyright">Whose it is; its authors, where it says no more.</param>
/// <param name="Home">Where it is at home on the net; null where it does not say.</param>
internal sealed record PackageDescription(string? Licence, string Copyright, string? Home)
{
    private const string LicencePages = "https://licenses.nuget.org/";

    /// <summary>Reads it.</summary>
    /// <param name="folder">Full path of the package's folder.</param>
    public static PackageDescription Read(string folder)
    {
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        string? Text(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();

        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        var page = Text("licenseUrl");
        return new PackageDescription(
            licence?.Attribute("type")?.Value == "expression" ? licence.Value.Trim()
                : page?.StartsWith(LicencePages, StringComparison.Ordinal) == true ? Uri.UnescapeDataString(page[LicencePages.Length..])
                : null,
            Copyrighted(Text("copyright"), Text("authors")),
            Text("projectUrl"));
    }

    private static string Copyrighted(string? copyright, string? authors) =>
        string.IsNullOrEmpty(copyright) ? $"Copyright (c) {authors}"
        : copyright.Contains("copyright", StringComparison.OrdinalIgnoreCase) || copyright.Contains('©', StringComparison.Ordinal) ? copyright
        : $"Copyright (c) {copyright}";
}
