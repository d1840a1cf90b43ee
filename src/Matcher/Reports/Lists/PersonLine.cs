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
        .Select(Of)
        .Where(person => !person.Hits.IsEmpty);

    // Nearly everybody has one.
    private static PersonLine Of(IGrouping<int?, HitLine> person)
    {
        ImmutableArray<HitLine> all = [.. person];
        return all is [{ IsToBeVerified: true }]
            ? new PersonLine(all, [])
            : new PersonLine(
                [.. all.Where(hit => hit.IsToBeVerified).OrderBy(hit => hit.Finding.Level)],
                [.. all.Where(hit => !hit.IsToBeVerified)]);
    }
}
