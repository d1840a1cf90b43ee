using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Lookup;

namespace Matcher.Runs;

/// <summary>Which rows a comparison keeps beside those that its rules need for the lists.</summary>
internal sealed record KeptRows
{
    /// <summary>None: what the lists need.</summary>
    public static KeptRows OfRules { get; } = new() { EveryMatch = false };

    /// <summary>Whether matches that no rule needs are kept too.</summary>
    public bool EveryMatch { get; init; } = true;

    /// <summary>Rows off the roster to keep beside those that rules want; null: none.</summary>
    public Func<SourceRow, bool>? OffRoster { get; init; }

    /// <summary>The sources that <see cref="OffRoster"/> is asked about; null: all.</summary>
    public ImmutableHashSet<string>? OffRosterFrom { get; init; }

    /// <summary>What another pack asks of rows beside its findings; null: nothing.</summary>
    public Func<SourceDefinition, ImmutableArray<BesideQuestion>>? Beside { get; init; }
}
