using System.Reflection;

namespace Matcher.Cli.Sessions;

/// <summary>Which Matcher this is.</summary>
internal static class ProgramVersion
{
    /// <summary>As <c>--version</c> says it: the version, and the commit it was built from.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";
}
