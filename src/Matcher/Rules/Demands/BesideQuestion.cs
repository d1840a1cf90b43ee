using System.Collections.Immutable;
using Matcher.Matches;

namespace Matcher.Rules.Demands;

/// <summary>
/// A question to every certain row about somebody on the roster, whose answer speaks beside a finding made of another row: 正常 in the
/// registry beside a death in it. Nearly every living person has such a row, so of each person only one place is remembered, not the row.
/// </summary>
/// <param name="Id">Tells it from the others of a night.</param>
/// <param name="Ask">What a row says. Asked of matches of grade A and B alone, from several threads; the row is valid during the
/// call.</param>
/// <param name="Cells">The cells that alone can settle that it says nothing.</param>
internal sealed record BesideQuestion(string Id, Func<Match, BesideAnswer> Ask, ImmutableArray<CellQuestion> Cells);

/// <summary>What a row says.</summary>
/// <param name="Counts">Whether it is such a row.</param>
/// <param name="Day">The day that it says it of; default where the question asks for none.</param>
internal readonly record struct BesideAnswer(bool Counts, DateOnly Day);
