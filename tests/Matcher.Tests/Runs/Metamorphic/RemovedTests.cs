using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;

namespace Matcher.Runs.Metamorphic;

/// <summary>Something is taken away: what hung on it changes, nothing else does.</summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class RemovedTests
{
    private const int Removed = 8;

    private static readonly CountyFiles County = CountyFiles.Generate(3);
    private static readonly CountyRun Run = CountyRun.Read(County, keepAll: true);
    private static readonly CountyLines Before = Run.Lines();

    private static IEnumerable<TestCaseData> Exemptions =>
        from rule in Run.Rules
        from exemption in rule.Check.Body.Except
        select new TestCaseData(rule.Id, exemption.Name).SetArgDisplayNames(rule.Id, exemption.Name);

    private static IEnumerable<int> SomePeople => Enumerable.Range(0, Removed);

    [TestCaseSource(nameof(Exemptions))]
    public void Without_an_exemption_exactly_those_whom_it_named_are_listed_too(string id, string name)
    {
        var rule = Run.Rules.Single(rule => rule.Id == id);
        var body = rule.Check.Body;
        var exemption = body.Except.Single(exemption => exemption.Name == name);
        var without = Run.Lines(With(body with { Except = body.Except.Remove(exemption) }));
        // Those whom it named: who meets the rule, and the exemption as well.
        var named = Run.Lines(With(body with { Except = body.Except.Remove(exemption),
            When = new AllOf(Place.Nowhere, [body.When, exemption.When]) }));

        using (Assert.EnterMultipleScope())
        {
            var open = Before.Unchecked.Where(line => line.About == id).Select(line => line.Id).ToHashSet();
            var expected = Before.Numbers(id).Union(named.Numbers(id)).ToHashSet();
            Assert.That(expected.Except(without.Numbers(id)), Is.Empty, "no longer listed");
            Assert.That(without.Leads.Where(lead => lead.Rule == id && !expected.Contains(lead.Number) && !open.Contains(lead.Id)),
                Is.Empty, "listed, though the exemption did not name them");
        }

        var resting = Resting(id);
        Before.Where(lead => !resting.Contains(lead.Rule), line => !resting.Contains(line.About))
            .AssertSame(without.Where(lead => !resting.Contains(lead.Rule), line => !resting.Contains(line.About)), "other rules");

        Rule With(RuleBody changed) => rule with { Check = rule.Check with { Body = changed } };
    }

    [TestCaseSource(nameof(SomePeople))]
    public void Without_a_person_only_their_leads_and_their_households_change(int pick)
    {
        var person = Picked(pick);
        var household = Run.HouseholdOf(person);
        var after = CountyRun.Read(
            County.ChangeRoster(table => [table with { Rows = [.. table.Rows.Where(row => !row.Contains(person.RawId)
                || !row.Contains(person.Name)
                || IsHead(row))] }])).Lines();
        Assert.That(after.Leads.Where(lead => lead.Id == person.RawId && lead.Name == person.Name && OnRoster(lead)), Is.Empty,
            "leads about somebody who is gone");
        Elsewhere(Before).AssertSame(Elsewhere(after), person.RawId[..10]);

        bool IsHead(ImmutableArray<string> row) => row.Count(cell => cell == person.Name) == 1
            && household.HeadName == person.Name
            && !row.Contains(person.RawId);

        // The household is reckoned anew; who is not on the roster may have been left out of it.
        CountyLines Elsewhere(CountyLines lines) => lines.Where(
            lead => !lead.Household.Contains(household.Number, StringComparison.Ordinal) && lead.Id != person.RawId,
            line => !line.Household.EndsWith($"|{household.Number}", StringComparison.Ordinal) && line.Id != person.RawId);
    }

    [TestCase("柳林镇")]
    [TestCase("孟门镇")]
    public void A_township_alone_gives_its_own_leads_and_asks_who_of_the_others_was_left_out(string township)
    {
        var after =
            CountyRun.Read(County.ChangeRoster(table => [table with { Rows = [.. table.Rows.Where(row => row.Contains(township))] }]))
                .Lines();
        // Another place of the same person, and who else a damaged number may be, is a question to the whole roster.
        var elsewhere = Before.Leads.Where(lead => IsDuplicate(lead.Rule)).Select(lead => lead.Id).ToHashSet();
        var others = Run.People.Where(person => Run.HouseholdOf(person).Township != township).Select(person => person.Name).ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Own(Before).AssertSame(Own(after), township);
            var left = Missed(after).Except(Missed(Before)).ToList();
            Assert.That(left, Is.Not.Empty, "nobody of the other townships is in a list of people at risk");
            Assert.That(left.Where(lead => !others.Contains(lead.Name)), Is.Empty, "left out, though not of another township");
            Assert.That(Missed(Before).Except(Missed(after)), Is.Empty, "no longer left out");
        }

        CountyLines Own(CountyLines lines) => lines.Where(
            lead => lead.Household.StartsWith($"{township}|", StringComparison.Ordinal)
                && OnRoster(lead)
                && !elsewhere.Contains(lead.Id)
                && !lead.Weight.EndsWith("|C", StringComparison.Ordinal),
            line => line.Household.StartsWith($"{township}|", StringComparison.Ordinal)
                && !elsewhere.Contains(line.Id)
                && !line.Why.StartsWith("C|", StringComparison.Ordinal));

        static IEnumerable<LeadLine> Missed(CountyLines lines) => lines.Leads.Where(lead => !OnRoster(lead));
    }

    [TestCaseSource(nameof(SomePeople))]
    public void Without_a_persons_rows_only_their_leads_and_their_households_sums_change(int pick)
    {
        var person = Picked(pick);
        var household = Run.HouseholdOf(person);
        var after =
            CountyRun.Read(County.ChangeSources(table => [table with { Rows =
                [.. table.Rows.Where(row => !row.Contains(person.RawId))] }])).Lines();
        var sources = Run.Rules.Where(rule => rule.Sources.Length > 0 && rule.Check is not AbsentCheck)
            .Select(rule => rule.Id)
            .ToHashSet();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.Leads.Where(lead => lead.Id == person.RawId && sources.Contains(lead.Rule) && !IsOfHousehold(lead.Rule)),
                Is.Empty, "a lead without a row");
            Elsewhere(Before).AssertSame(Elsewhere(after), person.RawId[..10]);
        }

        CountyLines Elsewhere(CountyLines lines) => lines.Where(
            lead =>
                lead.Id != person.RawId
                    && !(lead.Household.Contains(household.Number, StringComparison.Ordinal) && IsOfHousehold(lead.Rule)),
            line =>
                line.Id != person.RawId
                    && !(line.Household.EndsWith($"|{household.Number}", StringComparison.Ordinal) && IsOfHousehold(line.About)));
    }

    // What is reckoned for a whole household stands beside its head.
    private static bool IsOfHousehold(string rule) =>
        Run.Rules.SingleOrDefault(one => one.Id == rule)
            ?.Check is HouseholdSumCheck or CombinedCheck { Body.AppliesTo: AppliesTo.Household };

    private static bool IsDuplicate(string rule) => Run.Rules.Single(one => one.Id == rule).Check is DuplicateCheck;

    // 漏保 has no household.
    private static bool OnRoster(LeadLine lead) => !lead.Household.EndsWith("||", StringComparison.Ordinal);

    // The rule and those that rest on it.
    private static HashSet<string> Resting(string id)
    {
        var resting = new HashSet<string> { id };
        while (Run.Rules.FirstOrDefault(rule => !resting.Contains(rule.Id)
            && rule.Check is CombinedCheck combined
            && combined.Hits.References.Any(reference => resting.Contains(reference.Id))) is { } next)
            resting.Add(next.Id);
        return resting;
    }

    // Somebody with leads, alone on their number, of whom nobody else's damaged number could be.
    private static Person Picked(int pick)
    {
        var listed = Before.Leads.CountBy(lead => lead.Id).Where(one => one.Value > 1).Select(one => one.Key).ToHashSet();
        var people = Run.People
            .Where(person => person.Number is not null && listed.Contains(person.RawId))
            .Where(person => Run.People.Count(other => other.Number == person.Number || other.Name == person.Name) == 1)
            .OrderBy(person => person.RawId, StringComparer.Ordinal)
            .ToList();
        return people[pick * people.Count / Removed];
    }
}
