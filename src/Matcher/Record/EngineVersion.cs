using System.Reflection;

namespace Matcher.Record;

/// <summary>Which Matcher it was, for the auditor: in <c>run.json</c> and in the ledger.</summary>
internal static class EngineVersion
{
    /// <summary>The version of the assembly that holds the engine.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
