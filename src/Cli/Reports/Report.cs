using Matcher.Cli.Sessions;

namespace Matcher.Cli.Reports;

/// <summary>What a command has to say in the end, as text and for <c>--json</c>.</summary>
/// <param name="Code">How it ended.</param>
/// <param name="Lines">The text for standard output.</param>
/// <param name="Json">Members of the JSON document, beside exit code, outcome and problems.</param>
internal sealed record Report(ExitCode Code, IReadOnlyList<string> Lines, object Json)
{
    /// <summary>What the exit code means here; null: what it always means.</summary>
    public string? Meaning { get; init; }

    /// <summary>There is no result; everything has been said in messages.</summary>
    public static Report Nothing(ExitCode code) => new(code, [], new { });
}
