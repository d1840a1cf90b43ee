using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Identity;

namespace Matcher.Rules.Demand;

/// <summary>
/// What is wanted of the rows of one source, as data: whoever looks rows up turns it into tests on bytes, or into a query. Rows that are
/// not certainly about one person (grade C or D, rejects) are always kept and no matter of a demand.
/// </summary>
internal sealed record RowDemand
{
    private RowDemand(SourceDefinition source) => Source = source;

    /// <summary>The source.</summary>
    public SourceDefinition Source { get; }

    /// <summary>Whether every row about somebody on the roster is kept, and not only those of <see cref="Matches"/>.</summary>
    public bool KeepsEveryMatch { get; private init; }

    /// <summary>
    /// Whether every row off the roster is kept, and not only those of <see cref="OffRoster"/> and <see cref="Numbers"/>.
    /// </summary>
    public bool KeepsEveryRowOffRoster { get; private init; }

    /// <summary>Rows about somebody on the roster that are wanted; one fitting wish is enough.</summary>
    public ImmutableArray<RowWish> Matches { get; private init; } = [];

    /// <summary>Rows off the roster that are wanted; one fitting wish is enough.</summary>
    public ImmutableArray<RowWish> OffRoster { get; private init; } = [];

    /// <summary>Numbers off the roster whose rows are wanted, whatever they say.</summary>
    public ImmutableArray<IdNumber> Numbers { get; private init; } = [];

    /// <summary>What is asked of every certain row about somebody on the roster, beside what is found in other rows.</summary>
    public ImmutableArray<ContradictionQuestion> Contradictions { get; private init; } = [];

    /// <summary>Whether any row off the roster may be wanted: if not, a number that nobody on the roster has rules its row out.</summary>
    public bool WantsOffRoster => KeepsEveryRowOffRoster || !OffRoster.IsEmpty || !Numbers.IsEmpty;

    /// <summary>No row is wanted: what is left is who was seen.</summary>
    public static RowDemand Nothing(SourceDefinition source) => new(source);

    /// <summary>Every row about somebody on the roster.</summary>
    public static RowDemand EveryMatch(SourceDefinition source) => new(source) { KeepsEveryMatch = true };

    /// <summary>Every row.</summary>
    public static RowDemand Everything(SourceDefinition source) => new(source) { KeepsEveryMatch = true, KeepsEveryRowOffRoster = true };

    /// <summary>Rows off the roster about one number.</summary>
    public static RowDemand About(SourceDefinition source, IdNumber number) => new(source) { Numbers = [number] };

    /// <summary>What rules want together. What several ask beside findings is asked once.</summary>
    /// <param name="source">The source.</param>
    /// <param name="needs">What each of them wants.</param>
    public static RowDemand Of(SourceDefinition source, IEnumerable<RowNeeds> needs)
    {
        var all = needs.ToList();
        return new RowDemand(source)
        {
            Matches = [.. all.SelectMany(rule => rule.Matches)],
            OffRoster = [.. all.SelectMany(rule => rule.OffRoster)],
            Contradictions = [.. all.SelectMany(rule => rule.Contradictions).DistinctBy(question => question.Id)],
        };
    }

    /// <summary>What either wants. What both ask beside findings is asked once.</summary>
    /// <param name="other">A demand of the same source.</param>
    public RowDemand And(RowDemand other)
    {
        if (Source.Id != other.Source.Id)
            throw new InvalidOperationException($"{Source.Id} and {other.Source.Id} are two sources.");
        return new RowDemand(Source)
        {
            KeepsEveryMatch = KeepsEveryMatch || other.KeepsEveryMatch,
            KeepsEveryRowOffRoster = KeepsEveryRowOffRoster || other.KeepsEveryRowOffRoster,
            Matches = [.. Matches, .. other.Matches],
            OffRoster = [.. OffRoster, .. other.OffRoster],
            Numbers = [.. Numbers.Union(other.Numbers)],
            Contradictions = [.. Contradictions.Concat(other.Contradictions).DistinctBy(question => question.Id)],
        };
    }
}
