namespace Matcher.Cli.Commands;

/// <summary>How a run was started.</summary>
/// <param name="IsScheduled">Whether a scheduler did.</param>
/// <param name="Retries">How often it is tried again by itself.</param>
internal sealed record RunStart(bool IsScheduled, RunRetries Retries);
