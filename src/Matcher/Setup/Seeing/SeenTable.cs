using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Inspection.Guessing;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Seeing;

/// <summary>A table of a folder of exports, and what it was taken for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Definition">The source that it was read as, with what it lacks added; null where it is none.</param>
/// <param name="Candidates">The sources that it may be, best first.</param>
internal sealed record SeenTable(SetupFileKind Kind, SourceDefinition? Definition, ImmutableArray<RankedSource> Candidates)
{
    /// <summary>Sheet of a workbook, else the name of the member of an archive; null where it is the whole file.</summary>
    public string? Part { get; init; }

    /// <summary>Required columns that it does not have.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Whether it has a column of ID numbers, so that another source might take it for its own.</summary>
    public bool HasNumbers { get; init; }

    /// <summary>Its headers.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>The file that describes the source, where nobody knows it.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the source; null where it is none.</summary>
    public string? Source => Definition?.Id;
}
