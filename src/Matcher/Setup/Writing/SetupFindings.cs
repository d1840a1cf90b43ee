using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Setup.Facts;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Writing;

/// <summary>All that a config is made of.</summary>
internal sealed record SetupFindings
{
    /// <summary>Name of the county; null: nobody has said.</summary>
    public required string? County { get; init; }

    /// <summary>The roster and the sources that have files.</summary>
    public required ImmutableArray<FoundInput> Inputs { get; init; }

    /// <summary>Files that may be one of several sources.</summary>
    public required ImmutableArray<SetupFile> Unsure { get; init; }

    /// <summary>Sources that nobody has described.</summary>
    public required ImmutableArray<SetupInput> New { get; init; }

    /// <summary>Sources of the pack without a file, which rules read.</summary>
    public required ImmutableArray<SourceDefinition> Absent { get; init; }

    /// <summary>What the roster says.</summary>
    public required RosterFacts Facts { get; init; }

    /// <summary>Parameters that rules ask for.</summary>
    public required ImmutableArray<AskedParameter> Parameters { get; init; }
}
