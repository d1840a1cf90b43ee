using CsCheck;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>all, any and none against Kleene's definition: the smallest, the greatest, and its contrary.</summary>
[TestFixture]
public sealed class LogicTests
{
    private static readonly Subject Nobody = new(Row: null, Person: null, RuleBench.AsOf);
    private static readonly Doubt SomeDoubt = new(new GivenField("x").Origin, DoubtReason.Unreadable, Place.Nowhere);
    private static readonly Gen<Truth[]> Truths = Gen.Int[0, 2].Select(truth => (Truth)truth).Array[0, 6];

    [Test]
    public void All_is_the_smallest() =>
        Truths.Sample(truths => Ask(Logic.All, truths) == truths.Append(Truth.True).Min());

    [Test]
    public void Any_is_the_greatest() =>
        Truths.Sample(truths => Ask(Logic.Any, truths) == truths.Append(Truth.False).Max());

    [Test]
    public void None_is_the_contrary_of_any() =>
        Truths.Sample(truths => Ask(Logic.None, truths) == Truth.True - (int)truths.Append(Truth.False).Max());

    [Test]
    public void What_is_undecided_always_says_for_which_field() =>
        Truths.Sample(truths => new[] { Logic.All(Checks(truths)), Logic.Any(Checks(truths)), Logic.None(Checks(truths)) }
            .Select(check => check(Nobody))
            .All(answer => answer.Truth == Truth.Undecided == (answer.Doubt is not null)));

    private static Truth Ask(Func<ConditionTest[], ConditionTest> join, Truth[] truths) => join(Checks(truths))(Nobody).Truth;

    private static ConditionTest[] Checks(Truth[] truths) =>
        [.. truths.Select(truth => new ConditionTest(_ =>
            truth == Truth.Undecided ? Answer.Undecided(SomeDoubt) : Answer.Of(truth == Truth.True)))];
}
