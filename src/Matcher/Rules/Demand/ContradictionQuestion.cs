using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Demand;

/// <summary>
/// A question to every certain row about somebody on the roster, whose answer speaks beside a finding made of another row: 正常 in the
/// registry beside a death in it. Nearly every living person has such a row, so of each person only one place is remembered, not the row.
/// </summary>
/// <param name="Id">Tells it from the others of a run.</param>
/// <param name="When">What a row must say. Parameters are resolved.</param>
/// <param name="Later">The column of the day that it says it of; null where the question asks for none.</param>
internal sealed record ContradictionQuestion(string Id, Condition When, RowField? Later);
