using System.Globalization;
using CsCheck;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

public sealed class HitNumberingTests
{
    private const ulong Somebody = 14990119400101001;
    private const ulong SomebodyElse = 14990219501231002;

    private static readonly Rule Vehicle = Some.Rule();

    private readonly BureauSecret _secret = Some.Secret();

    [Test]
    public void A_number_is_the_same_in_every_version_of_the_program()
    {
        Assert.That(NumberOf(new Listed(Somebody)), Is.EqualTo("WXM8-VDX4-W1ZK"));
    }

    [Test]
    public void A_number_follows_the_person_to_another_household_and_township()
    {
        Assert.That(
            NumberOf(new Listed(Somebody, "孟门镇", "0777", "测试乙")),
            Is.EqualTo(NumberOf(new Listed(Somebody, "柳林镇", "0001", "测试甲"))));
    }

    [Test]
    public void Another_rule_person_identity_or_secret_makes_another_number()
    {
        var roster = Some.Roster(new Listed(Somebody), new Listed(SomebodyElse));
        Finding[] findings =
        [
            Some.Finding(Vehicle, roster.People[0]),
            Some.Finding(Some.Rule("vehicle-owned-2"), roster.People[0]),
            Some.Finding(Vehicle, roster.People[1]),
            Some.Finding(Vehicle, roster.People[0], plate: "晋J00002"),
        ];

        var numbers = Number(roster, findings).Append(new HitNumbering(Some.Secret("another secret, as long")).Number(roster, findings)[0]);

        Assert.That(numbers, Is.Unique);
    }

    [Test]
    public void Identity_values_are_told_apart_wherever_one_ends_and_the_next_begins()
    {
        var roster = Some.Roster(new Listed(Somebody));
        var finding = Some.Finding(Vehicle, roster.People[0]);

        var numbers = Number(roster,
            [finding with { Identity = ["ab", "c"] }, finding with { Identity = ["a", "bc"] }, finding with { Identity = ["abc"] }]);
        var alone = new[] { "ab|c", "a|bc", "abc" }.Select(identity =>
            Number(roster, [finding with { Identity = [.. identity.Split('|')] }])[0]);

        Assert.That(numbers, Is.Unique.And.EqualTo(alone));
    }

    [Test]
    public void Somebody_listed_twice_has_two_numbers_and_the_one_known_before_is_still_there()
    {
        var first = new Listed(Somebody, "柳林镇", "0001");
        var second = new Listed(Somebody, "薛村镇", "0009");

        var numbers = NumbersOf(second, first);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.Unique);
            Assert.That(numbers, Does.Contain(NumberOf(first)));
            Assert.That(NumbersOf(first, second), Is.EqualTo(numbers.Reverse()));
        }
    }

    [Test]
    public void Somebody_listed_twice_in_one_household_has_two_numbers() =>
        Assert.That(NumbersOf(new Listed(Somebody, Name: "测试乙"), new Listed(Somebody)), Is.Unique);

    [Test]
    public void A_third_listing_and_the_duplicates_of_others_change_no_number()
    {
        Listed[] twice = [new(Somebody, "柳林镇", "0001"), new(Somebody, "薛村镇", "0009")];
        Listed[] others = [new(Somebody, "薛村镇", "0010"), new(SomebodyElse, "柳林镇", "0001"), new(SomebodyElse, "柳林镇", "0002")];

        Assert.That(NumbersOf([.. others, .. twice]).TakeLast(2), Is.EqualTo(NumbersOf(twice)));
    }

    [Test]
    public void Two_findings_with_nothing_in_their_identity_are_told_apart_by_their_evidence()
    {
        var roster = Some.Roster(new Listed(Somebody));
        var scrapped = Some.Finding(Vehicle, roster.People[0], plate: "", state: "报废", row: 7);
        var used = Some.Finding(Vehicle, roster.People[0], plate: "", state: "正常", row: 8);

        var numbers = Number(roster, [scrapped, used]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.Unique);
            Assert.That(Number(roster, [used, scrapped]), Is.EqualTo(numbers.Reverse()));
        }
    }

    // what the roster says of a person without a usable number, and whether it is still that person
    [TestCase("14990119400101O011", "测试甲", "0001", true, TestName = "as before")]
    [TestCase(" 149901 19400101O011", "测试 甲", "0001", true, TestName = "blanks in number and name")]
    [TestCase("１49901１9400101o011", "测试甲", "0001", true, TestName = "full width, lower case")]
    [TestCase("14990119400101O012", "测试甲", "0001", false, TestName = "another damaged number")]
    [TestCase("14990119400101O011", "测试乙", "0001", false, TestName = "another name")]
    [TestCase("14990119400101O011", "测试甲", "0002", false, TestName = "another household: nothing better tells two people apart")]
    public void A_person_with_a_damaged_number_is_number_name_and_household(string rawId, string name, string household, bool isSame)
    {
        var before = NumberOf(new Listed(null, RawId: "14990119400101O011"));

        Assert.That(NumberOf(new Listed(null, "柳林镇", household, name, rawId)) == before, Is.EqualTo(isSame));
    }

    [Test]
    public void A_person_with_another_document_is_that_document() =>
        Assert.That(
            NumberOf(new Listed(null, "孟门镇", "0777", "乙", "E1", OtherDocument: "E12345678")),
            Is.EqualTo(NumberOf(new Listed(null, "柳林镇", "0001", "甲", "E2", OtherDocument: "E12345678")))
                .And.Not.EqualTo(NumberOf(new Listed(null, OtherDocument: "E12345679"))));

    // ID number and name of somebody off the roster, and whether it is still that person
    [TestCase("14990119400101001x", "测试乙", true, TestName = "off the roster: another spelling of the number, another name")]
    [TestCase("149901194001010029", "测试甲", false, TestName = "off the roster: another number")]
    [TestCase("", "测试甲", false, TestName = "off the roster: no number, so the name")]
    public void Somebody_not_on_the_roster_is_the_number_of_the_row(string id, string name, bool isSame)
    {
        var rule = Some.Rule("missed-monitored");
        var roster = Some.Roster();
        var before = Number(roster, [Some.OffRoster(rule, "14990119400101001X", "测试甲")])[0];

        Assert.That(Number(roster, [Some.OffRoster(rule, id, name)])[0] == before, Is.EqualTo(isSame));
    }

    [Test]
    public void Two_people_off_the_roster_without_a_number_are_told_apart_by_name_and_township()
    {
        var rule = Some.Rule("missed-monitored");

        Assert.That(
            Number(Some.Roster(), [Some.OffRoster(rule, "", "甲"), Some.OffRoster(rule, "", "乙"), Some.OffRoster(rule, "", "甲", "孟门镇")]),
            Is.Unique);
    }

    [Test]
    public void Numbers_are_unique_and_do_not_depend_on_the_order_of_roster_and_findings() =>
        Run.Select(Gen.Int[0, int.MaxValue], (listed, seed) => (listed, seed)).Sample(run =>
        {
            var shuffled = (Listed[])run.listed.Clone();
            new Random(run.seed).Shuffle(shuffled);

            var numbers = run.listed.Zip(NumbersOf(run.listed)).OrderBy(pair => pair.Second, StringComparer.Ordinal).ToArray();
            var again = shuffled.Zip(NumbersOf(shuffled)).OrderBy(pair => pair.Second, StringComparer.Ordinal).ToArray();

            Assert.That(numbers.Select(pair => pair.Second), Is.Unique);
            Assert.That(again, Is.EqualTo(numbers));
        });

    [Test]
    public void A_number_is_three_groups_of_four_and_holds_nothing_of_the_ID_number() =>
        Gen.ULong[14990000000000000, 14999999999999999].Sample(digits =>
        {
            var number = NumberOf(new Listed(digits));
            var id = digits.ToString(CultureInfo.InvariantCulture);

            Assert.That(number, Does.Match("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$"));
            var bare = number.Replace("-", "", StringComparison.Ordinal);
            Assert.That(Enumerable.Range(0, id.Length - 5).Where(start => bare.Contains(id.Substring(start, 6), StringComparison.Ordinal)),
                Is.Empty);
        });

    [Test]
    public void Findings_that_would_share_a_number_all_get_a_longer_one()
    {
        // 3,000 findings under 20 bits: four or five pairs are alike.
        var listed = Enumerable.Range(0, 3000).Select(number => new Listed(Somebody + (ulong)number)).ToArray();
        var roster = Some.Roster(listed);
        var findings = roster.People.Select(person => Some.Finding(Vehicle, person)).ToArray();
        var numbering = new HitNumbering(_secret, length: 4);

        var numbers = numbering.Number(roster, findings);

        var longer = numbers.Where(number => number.Length > 4).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(numbers, Is.Unique);
            Assert.That(longer.GroupBy(number => number[..4]).Select(group => group.Count()), Is.Not.Empty.And.All.GreaterThan(1));
            Assert.That(numbering.Number(roster, [.. findings.Reverse()]), Is.EqualTo(numbers.Reverse()));
        }
    }

    // a culture that does something to numbers or letters
    [TestCase("zh-CN")] // the bureau's own
    [TestCase("tr-TR")] // upper case of i
    [TestCase("ar-SA")] // another calendar and digits
    [TestCase("sv-SE")] // another minus sign
    public void Numbers_do_not_depend_on_the_culture_of_the_machine(string culture)
    {
        Listed[] listed = [new(Somebody), new(Somebody, Household: "i2"), new(null, RawId: "i-1", Name: "iİ"), new(null, RawId: "i-2")];
        var expected = NumbersOf(listed);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(NumbersOf(listed), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_finding_about_nobody_is_a_bug()
    {
        var roster = Some.Roster(new Listed(Somebody));

        Assert.That(() => Number(roster, [Some.Finding(Vehicle, roster.People[0]) with { Person = null }]), Throws.ArgumentException);
    }

    // Few people, townships and households, so that many are listed several times. No two listings alike: which of two
    // that are alike in everything comes first is nobody's business.
    private static Gen<Listed[]> Run { get; } = Gen.Select(
            Gen.ULong[Somebody, Somebody + 5], Gen.Bool, Gen.OneOf("柳林镇", "孟门镇"), Gen.Int[1, 4], Gen.OneOf("甲", "乙"))
        .Select((digits, isDamaged, township, household, name) => isDamaged
            ? new Listed(null, township, household.ToString(CultureInfo.InvariantCulture), name,
                RawId: (digits % 2).ToString(CultureInfo.InvariantCulture))
            : new Listed(digits, township, household.ToString(CultureInfo.InvariantCulture), name))
        .Array[0, 40]
        .Select(listed => listed.Distinct().ToArray());

    private string NumberOf(Listed listed) => NumbersOf(listed).Single();

    private string[] NumbersOf(params Listed[] listed)
    {
        var roster = Some.Roster(listed);
        return Number(roster, [.. roster.People.Select(person => Some.Finding(Vehicle, person))]);
    }

    private string[] Number(LoadedRoster roster, Finding[] findings) => [.. new HitNumbering(_secret).Number(roster, findings)];
}
