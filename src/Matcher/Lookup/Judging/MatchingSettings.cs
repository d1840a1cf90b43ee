using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Matches;
using Matcher.Rules.Demands;

namespace Matcher.Lookup.Judging;

/// <summary>How sources are read.</summary>
/// <param name="Files">Opens files.</param>
/// <param name="Parallelism">Parts read at the same time.</param>
/// <param name="PartSize">Bytes a part.</param>
/// <param name="OutsiderSources">Sources whose rows about nobody some rule wants.</param>
/// <param name="WantsOutsider">Whether it wants such a row.</param>
internal sealed record MatchingSettings(
    SharedFiles Files,
    int Parallelism,
    long PartSize,
    ImmutableHashSet<string> OutsiderSources,
    Func<SourceRow, bool> WantsOutsider)
{
    /// <summary>
    /// What decides whether some rule needs a match; null: every match is kept. Asked of matches of grade A and B alone, from several
    /// threads; the row is valid during the call.
    /// </summary>
    public Func<SourceDefinition, Func<Match, bool>?> NeedsOf { get; init; } = _ => null;

    /// <summary>What single cells settle about <see cref="NeedsOf"/>.</summary>
    public Func<SourceDefinition, CellQuestions> NeedsByCell { get; init; } = _ => CellQuestions.None;

    /// <summary>What is asked of every certain row about somebody on the roster. Called for each part.</summary>
    public Func<SourceDefinition, ImmutableArray<BesideQuestion>> BesideOf { get; init; } = _ => [];

    /// <summary>What single cells settle about <see cref="WantsOutsider"/>.</summary>
    public Func<SourceDefinition, CellQuestions> OutsidersByCell { get; init; } = _ => CellQuestions.None;

    /// <summary>What decides about rows of a source that are about nobody; null when no rule asks.</summary>
    public Func<SourceRow, bool>? OutsidersOf(SourceDefinition source) => OutsiderSources.Contains(source.Id) ? WantsOutsider : null;
}
