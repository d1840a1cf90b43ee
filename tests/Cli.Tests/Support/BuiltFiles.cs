using System.Reflection;

namespace Matcher.Cli.Support;

/// <summary>Where the build put things.</summary>
internal static class BuiltFiles
{
    public static string Program { get; } = Metadata("Program");

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    private static string Metadata(string key) => Path.GetFullPath(
        typeof(BuiltFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!);
}
