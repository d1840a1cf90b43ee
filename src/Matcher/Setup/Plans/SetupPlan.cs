using System.Collections.Immutable;

namespace Matcher.Setup.Plans;

/// <summary>What was found in a folder of exports, and the working folder that fits it.</summary>
public sealed record SetupPlan
{
    /// <summary>Full path of the working folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether there is a config already, so that it is only said what is new.</summary>
    public required bool IsThere { get; init; }

    /// <summary>Every file that was seen.</summary>
    public required ImmutableArray<SetupFile> Files { get; init; }

    /// <summary>The roster, if there is one, and the sources, with their patterns; of a config that is there: what it lacks.</summary>
    public required ImmutableArray<SetupInput> Inputs { get; init; }

    /// <summary>Townships, as the roster has them; of a config that is there: those it lacks.</summary>
    public required ImmutableArray<string> Townships { get; init; }

    /// <summary>Parameters that active rules ask for and that have no value.</summary>
    public required ImmutableArray<string> Parameters { get; init; }

    /// <summary>Files that are written; the config last, so that what is half made can be completed.</summary>
    public required ImmutableArray<PlannedFile> ToWrite { get; init; }

    /// <summary>What people may paste into files that are there.</summary>
    public required ImmutableArray<SetupPaste> ToPaste { get; init; }

    /// <summary>What only people can decide, the most important first.</summary>
    public required ImmutableArray<SetupDecision> Decisions { get; init; }

    /// <summary>Whether there is something in it that rules can compare.</summary>
    public bool HasRoster => IsThere || Files.Any(file => file.Sources.Contains("roster"));
}
