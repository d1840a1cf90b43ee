namespace Matcher.Publishing.Packages;

/// <summary>A package that is in the program.</summary>
/// <param name="Name">Its name on NuGet.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsRuntime">Whether it is .NET itself, which a program brings along that needs none installed.</param>
internal sealed record UsedPackage(string Name, string Version, bool IsRuntime)
{
    /// <summary>Its name in a list of what is in a program (https://github.com/package-url/purl-spec).</summary>
    public string PackageUrl => $"pkg:nuget/{Name}@{Version}";
}
