using System.Text.Json;

namespace Matcher.Publishing.Packages;

/// <summary>Which packages are in a program, by the program's own word: the list that .NET loads them by.</summary>
internal static class UsedPackages
{
    private const string RuntimePrefix = "runtimepack.";

    /// <summary>Reads them, in the order of their names.</summary>
    /// <param name="dependencies">The program's <c>.deps.json</c>.</param>
    /// <exception cref="PublishingException">It names none: it is something else.</exception>
    public static IReadOnlyList<UsedPackage> Read(byte[] dependencies)
    {
        using var document = JsonDocument.Parse(dependencies);
        var packages = document.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => Package(library.Name, library.Value.GetProperty("type").GetString()!))
            .OfType<UsedPackage>()
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return packages.Count > 0 ? packages : throw new PublishingException("the program's .deps.json names no package");
    }

    private static UsedPackage? Package(string library, string type)
    {
        if (type is not ("package" or "runtimepack"))
            return null;
        var isRuntime = type == "runtimepack";
        var parts = (isRuntime && library.StartsWith(RuntimePrefix, StringComparison.Ordinal) ? library[RuntimePrefix.Length..] : library)
            .Split('/');
        return new UsedPackage(parts[0], parts[1], isRuntime);
    }
}
