using System.Collections.Immutable;

namespace Matcher.Reports.Lists;

/// <summary>A person as a line: what a visit is to find out about, and what is known of them already.</summary>
/// <param name="Hits">The hits that are to be verified, the weightiest first; at least one.</param>
/// <param name="Others">Those that somebody has answered already.</param>
internal sealed record PersonLine(ImmutableArray<HitLine> Hits, ImmutableArray<HitLine> Others)
{
    /// <summary>The people behind some hits, in the order of these; without those of whom nothing is to be found out.</summary>
    public static IEnumerable<PersonLine> Of(IEnumerable<HitLine> lines) => lines
        .GroupBy(line => line.Finding.Person?.Index)
        .Select(person => person.ToLookup(hit => hit.IsToBeVerified))
        .Where(hits => hits.Contains(true))
        .Select(hits => new PersonLine([.. hits[true].OrderBy(hit => hit.Finding.Level)], [.. hits[false]]));
}
