using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Demand;

/// <summary>
/// A question to every certain row about somebody on the roster, whose answer speaks beside a finding made of another row: 正常 in the
/// registry beside a death in it. Nearly every living person has such a row, so of each person only one place is remembered, not the row.
/// </summary>
/// <param name="When">What a row must say. Parameters are resolved.</param>
/// <param name="Later">The column of the day that it says it of; null where the question asks for none.</param>
internal sealed record ContradictionQuestion(Condition When, RowField? Later)
{
    /// <summary>Tells it from the others about its source: several rules that ask the same have one answer.</summary>
    public string Id { get; } = $"{ConditionKey.Of(When)}|{(Later is null ? "" : ConditionKey.Of(Later))}";
}
