using System.Collections.Immutable;
using Matcher.Identity;

namespace Matcher.Samples.Damage;

/// <summary>Numbers damaged on request, in a source and on the roster, read back by the engine and held against the key.</summary>
[TestFixture]
public sealed class DamageShareTests
{
    private static readonly IEnumerable<string> Harmless = NumberDamage.All.Where(damage => damage.Grade is not null)
        .Select(damage => damage.Kind);

    [Test]
    public void A_number_written_another_way_still_matches_with_the_grade_in_the_key(
        [Values("civil_registry", DamageShare.Roster)] string where)
    {
        using var county = new GeneratedCounty(2_000, 12_000, damage: [.. Harmless.Select(kind => new DamageShare(where, kind, 0.1))]);
        var damaged = county.Key.Where(line => line.Case == "damaged").ToList();
        var grades = county.Sources["civil_registry"].Matches.Matches.ToLookup(
            match => county.Roster.HouseholdOf(match.Person).Number + match.Person.Name, match => match.Grade.ToString());

        Assert.That(damaged.Select(line => line.Noted("what")).Distinct(), Is.EquivalentTo(Harmless));
        Assert.That(damaged.Where(line => !grades[line.Household + line.Name].Contains(line.Noted("grade"))).Select(line => line.Note),
            Is.Empty);
        Assert.That(county.Rejects.Count(reject => reject.SourceId == "civil_registry"),
            Is.EqualTo(county.Key.Count(line => line.Case == "reject" && line.Source == "civil_registry")));
    }

    [Test]
    public void A_number_that_is_lost_never_matches_with_certainty([ValueSource(nameof(Lost))] string kind)
    {
        using var county = new GeneratedCounty(1_000, 8_000, damage: [new DamageShare("civil_registry", kind, 0.5)]);
        var damaged = county.Key.Where(line => line.Case == "damaged").Select(line => line.Household + line.Name).ToHashSet();
        var certain = county.Sources["civil_registry"].Matches.Matches
            .Where(match =>
                match.Grade != MatchGrade.C && damaged.Contains(county.Roster.HouseholdOf(match.Person).Number + match.Person.Name));

        Assert.That(damaged, Has.Count.GreaterThan(200));
        Assert.That(certain.Select(match => match.SourceIdClass), Is.Empty);
    }

    [Test]
    public void Rows_about_nobody_are_damaged_too_and_match_nobody()
    {
        using var sound = new GeneratedCounty(1_000, 8_000);
        using var county = new GeneratedCounty(1_000, 8_000, damage: [new DamageShare("cremation", "masked-end", 0.5)]);
        Assert.That(county.Key, Is.EqualTo(sound.Key)); // nobody on the roster is touched: all who are in the cremations belong to a case
        Assert.That(county.Sources["cremation"].Matches.Matches, Has.Count.EqualTo(sound.Sources["cremation"].Matches.Matches.Count));
        Assert.That(county.Rejects.Count(reject => reject.SourceId == "cremation"), Is.InRange(20, 80));
    }

    [Test]
    public void Every_kind_can_be_asked_for_by_name() =>
        Assert.That(DamageShare.Kinds.Select(kind => DamageShare.Parse($"roster:{kind}=5%")),
            Is.EqualTo(DamageShare.Kinds.Select(kind => new DamageShare("roster", kind, 0.05))));

    [TestCase("roster:wrong-digit=0.25", 0.25)] // a share
    [TestCase("roster:wrong-digit=100%", 1)]
    [TestCase("roster:wrong-digit", null)] // no share
    [TestCase("wrong-digit=5%", null)] // no place
    [TestCase("roster:wrong=5%", null)] // no such kind
    [TestCase("roster:wrong-digit=101%", null)]
    [TestCase("roster:wrong-digit=-1%", null)]
    [TestCase("", null)]
    public void What_is_asked_for_is_read_or_refused(string text, double? share) =>
        Assert.That(DamageShare.Parse(text)?.Share, Is.EqualTo(share));

    private static IEnumerable<string> Lost() => NumberDamage.All.Where(damage => damage.Grade is null).Select(damage => damage.Kind);
}
