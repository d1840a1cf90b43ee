using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;

namespace Matcher.Matches;

/// <summary>Everything the run learned from one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Failure">
/// Why the source could not be used, or null when it was read whole. A rule that reads a failed source is not run (未比对).
/// </param>
/// <param name="Matches">
/// Ordered by person, file and row, whatever the number of parts the files were read in; without those that no rule needs.
/// </param>
/// <param name="OffRoster">Rows off the roster that a rule asked to keep (漏保), ordered by file and row.</param>
internal sealed record SourceMatches(
    SourceDefinition Source,
    Problem? Failure,
    IReadOnlyCollection<Match> Matches,
    ImmutableArray<SourceRow> OffRoster)
{
    /// <summary>The matches, person by person.</summary>
    internal IEnumerable<PersonMatches> ByPerson => Matches is PackedRows packed
        ? packed.ByPerson
        : Matches.GroupBy(match => match.Person.Index).Select(group => new PersonMatches(group.First().Person, group));

    /// <summary>How many rows about people were dropped.</summary>
    internal FurtherRows Further => Matches is PackedRows packed ? packed.Further : FurtherRows.None;

    /// <summary>What rows say that may speak against a finding made of others.</summary>
    internal ContradictingRows Contradicting { get; init; } = ContradictingRows.None;

    /// <summary>Why nobody can be said to be missing from the source; null where it can be said.</summary>
    internal Problem? WhyAbsenceUnsure { get; init; }

    /// <summary>What is known of all rows, those that no rule needs too.</summary>
    internal SeenRows Seen
    {
        get => field ??= SeenRows.Of(Source, Matches, OffRoster);
        init;
    }
}
