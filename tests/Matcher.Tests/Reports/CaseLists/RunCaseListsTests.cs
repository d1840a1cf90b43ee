using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.FollowUp.Cases;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.Rules.Packs;
using Matcher.RunFacts;

namespace Matcher.Reports.CaseLists;

/// <summary>Which lists of follow-up there are, and what they are called.</summary>
public sealed class RunCaseListsTests
{
    [Test]
    public void Every_township_every_group_and_the_county_have_their_tasks()
    {
        Assert.That(Paths(SampleRun.Create(), TaskList.Folder), Is.EqualTo(new[]
        {
            "任务清单/第一组/柳林镇", "任务清单/第一组/孟门镇", "任务清单/第二组/三交镇", "任务清单/未知乡镇/旧城_新区_",
            "任务清单/未知乡镇", "任务清单/第一组", "任务清单/第二组", "任务清单/全县",
            "任务清单/办理顺序", "任务清单/核实率", "任务清单/核查提示",
        }), "a township that only a source has is not worth a file of its own");
    }

    [Test]
    public void A_group_that_is_called_like_the_county_takes_nothing_from_it()
    {
        var run = SampleRun.WithConfig(config => config with { Groups = [new WorkingGroup("全县", ["柳林镇", "孟门镇", "三交镇"])] });
        Assert.That(Paths(run, ""), Is.Unique.And.Contains("任务清单/全县").And.Contains("任务清单/全县_2"));
    }

    [Test]
    public void A_run_of_one_township_has_no_list_that_says_less_than_it_seems_to() =>
        Assert.That(Paths(SampleRun.Create().With(run => run.OnlyTownships("孟门镇")), ""), Is.EqualTo(new[] { "任务清单/第一组/孟门镇" }));

    [Test]
    public void Cases_of_a_rule_that_the_pack_has_no_longer_are_still_there()
    {
        var run = SampleRun.Create().With(found => found with { Scope = found.Scope with { Pack = new RulePack([]) } });
        var county = Lists(run).Single(list => list.Path == "任务清单/全县").MakeRows().ToList();
        Assert.That(county[0][3].Value, Is.EqualTo("8"));
        Assert.That(county.Select(row => row[2].Value), Has.Some.EqualTo("vehicle-owned"), "by its id");
    }

    [Test]
    public void Whom_two_rules_list_is_one_household_and_one_person()
    {
        var heads = new CaseHeads();
        var one = SampleRun.Create().History.Book.All.First(known => known.Case.HouseholdNumber == "1401");
        heads.Add(one);
        heads.Add(one with { Number = "another", Rule = "another" });
        heads.Add(one with { PersonKey = "off the roster", Case = one.Case with { HouseholdNumber = "", Facts = HitFacts.Unknown } });
        Assert.That((heads.Cases, heads.Households, heads.People, heads.RuralPeople, heads.OtherPeople, heads.OtherHouseholds),
            Is.EqualTo((3, 1, 2, 1, 1, 0)));
    }

    private static IEnumerable<string> Paths(RunResult run, string folder) =>
        Lists(run).Select(list => list.Path).Where(path => path.StartsWith(folder, StringComparison.Ordinal));

    private static ImmutableArray<ListTable> Lists(RunResult run)
    {
        var lines = new RunLines(run);
        var cases = new CaseLines(run, lines);
        return [.. new RunCaseLists(run, lines, cases, new WorkPlan(run, lines, cases)).All()];
    }
}
