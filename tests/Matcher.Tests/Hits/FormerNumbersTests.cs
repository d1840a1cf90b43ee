using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

[TestFixture]
public sealed class FormerNumbersTests
{
    private static readonly HitNumbering Numbering = new(Some.Secret());
    private static readonly LoadedRoster Roster = Some.Roster(new Listed(14990119500101001), new Listed(14990119500101002, Household: "0002"));

    [Test]
    public void A_hit_had_the_number_of_the_rule_that_is_replaced()
    {
        var before = Numbers(Found(Some.Rule("old")));
        var after = Found(Some.Rule("new") with { Replaced = new RuleReference("old", Place.Nowhere) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Former(after), Is.EqualTo(before));
            Assert.That(Numbers(after), Is.Not.EqualTo(before));
        }
    }

    [Test]
    public void A_hit_had_the_number_of_its_former_identity()
    {
        var before = Numbers(Found(Some.Rule()) with { Identity = [] });
        Assert.That(Former(Found(Some.Rule() with { IdentityWas = [] }) with { FormerIdentities = [[]] }), Is.EqualTo(before));
    }

    [Test]
    public void A_hit_that_takes_several_together_had_all_their_numbers()
    {
        var before = Numbers(Found(Some.Rule(), "晋J1"), Found(Some.Rule(), "晋J2"));
        var after = Found(Some.Rule() with { IdentityWas = ["号牌号码"] }) with { Identity = [], FormerIdentities = [["晋J1"], ["晋J2"]] };
        Assert.That(Former(after), Is.EquivalentTo(before));
    }

    [Test]
    public void What_was_one_hit_and_is_several_has_one_heir()
    {
        var before = Numbers(Found(Some.Rule()) with { Identity = [] }).Single();
        var rule = Some.Rule() with { IdentityWas = [] };
        Finding[] after =
        [
            Found(rule, "晋J1") with { FormerIdentities = [[]] },
            Found(rule, "晋J2") with { FormerIdentities = [[]] },
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Former(after).Count(number => number == before), Is.EqualTo(1));
            Assert.That(Former(after), Is.Unique);
            Assert.That(Former([.. after.Reverse()]), Is.EqualTo(Former(after).Reverse()), "whichever comes first");
        }
    }

    [Test]
    public void Of_a_rule_that_says_nothing_a_hit_had_no_other_number() => Assert.That(Former(Found(Some.Rule())), Is.Empty);

    private static Finding Found(Rule rule, string plate = "晋J00001") => Some.Finding(rule, Roster.People[0], plate);

    private static string[] Numbers(params Finding[] findings) => [.. Numbering.Number(Roster, findings)];

    private static string[] Former(params Finding[] findings) =>
        [.. FormerNumbers.Of(Numbering, Roster, findings).SelectMany(numbers => numbers)];
}
