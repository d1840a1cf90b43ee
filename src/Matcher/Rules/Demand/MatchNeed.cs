using System.Collections.Immutable;
using Matcher.Lookup;

namespace Matcher.Rules.Demand;

/// <summary>Which matches one place of a rule may need.</summary>
/// <param name="MayUse">Whether it may need a match.</param>
/// <param name="Cells">The cells that alone can settle that it does not.</param>
internal sealed record MatchNeed(Func<Match, bool> MayUse, ImmutableArray<CellQuestion> Cells);
