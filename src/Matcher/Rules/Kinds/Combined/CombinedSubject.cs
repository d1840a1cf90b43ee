using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>Somebody whom a combined rule looked at.</summary>
/// <param name="Person">Whom the finding will be about.</param>
/// <param name="Subject">With what the other hits give.</param>
/// <param name="Ruling">What its conditions come to.</param>
/// <param name="Match">The row of its source, or null.</param>
/// <param name="Hits">The other rules' hits.</param>
/// <param name="Open">Why one of the other rules could not decide where that matters; null: it does not.</param>
internal sealed record CombinedSubject(Person Person, Subject Subject, Ruling Ruling, Match? Match, ImmutableArray<PartHit> Hits,
    Problem? Open);
