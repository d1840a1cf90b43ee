using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>What a rule makes of words that nobody knows, and of rows that contradict themselves.</summary>
[TestFixture]
public sealed class UnknownWordTests
{
    private static readonly Person First = RuleBench.Person(0);
    private static readonly Person Second = RuleBench.Person(1);
    private static readonly LoadedRoster Roster = RuleBench.RosterOf(First, Second);

    private static readonly string Rule = RuleBench.Rule(
        body: """
            when: { 权属: 在名下 }
            except:
              代步: { 用途: 残疾人代步 }
            conflicts:
              登记在检验之后: { 登记日期: { after: 检验日期 } }
            """,
        tests: "tests: [{ name: 一, row: { 权属: 正常 }, expect: hit }, { name: 二, row: { 权属: 注销 }, expect: no hit }, { name: 三, row: { 权属: "
            + "抵押, 用途: 残疾人专用 }, expect: 代步 }, { name: 四, row: { 权属: 灵异 }, expect: undecided }]");

    [Test]
    public void Whom_an_unknown_word_is_about_is_not_compared()
    {
        var outcome = Run((First, "权属=正常"), (Second, "权属=灵异"));

        Assert.That(outcome.Findings.Select(finding => finding.Person), Is.EqualTo([First]));
        Assert.That(outcome.Unchecked.Select(one => (one.Person, one.Reason.Code)), Is.EqualTo([(Second, ProblemCode.RuleWordUnknown)]));
        Assert.That(outcome.LacksMeaning, Is.True);
    }

    [Test]
    public void A_rule_none_of_whose_words_is_known_did_not_run()
    {
        var outcome = Run((First, "权属=灵异"), (Second, "权属=无此说法"));

        Assert.That(outcome.NotRun?.Code, Is.EqualTo(ProblemCode.RuleWordsAllUnknown));
    }

    [Test]
    public void A_column_that_is_always_empty_says_nothing_either() =>
        Assert.That(Run((First, "权属="), (Second, "权属=")).NotRun?.Code, Is.EqualTo(ProblemCode.RuleWordsAllUnknown));

    [Test]
    public void A_known_word_that_is_no_finding_is_known_all_the_same()
    {
        var outcome = Run((First, "权属=灵异"), (Second, "权属=注销"));

        Assert.That(outcome.NotRun, Is.Null);
        Assert.That(outcome.Unchecked.Select(one => one.Person), Is.EqualTo([First]));
    }

    [Test]
    public void An_exemption_in_a_word_that_nobody_knows_may_well_apply() =>
        Assert.That(Run((First, "权属=正常; 用途=灵异"), (Second, "权属=正常; 用途=营运")).Unchecked.Select(one => one.Reason.Code),
            Is.EqualTo([ProblemCode.RuleWordUnknown]));

    [Test]
    public void An_exemption_that_no_column_speaks_of_leaves_the_finding_standing() =>
        Assert.That(Run((First, "权属=正常; 用途=~")).Findings.Single().Notes.Single(), Does.Contain("未能核对是否属于“代步”"));

    [Test]
    public void A_row_that_contradicts_itself_is_a_weaker_lead_and_says_so()
    {
        var finding = Run((First, "权属=正常; 登记日期=2023-02-01; 检验日期=2023-01-01")).Findings.Single();

        Assert.That((finding.Level, finding.Notes.Single()), Is.EqualTo((Level.Medium, "同一条记录前后矛盾：登记在检验之后，请先查清")));
    }

    private static RuleOutcome Run(params (Person Person, string Row)[] rows) => RuleBench.Run(
        Rule,
        Roster,
        [.. rows.Select((row, index) =>
            new Match(row.Person, RuleBench.Row(row.Row, index + 2), MatchGrade.A, NameComparison.Same, IdClass.Valid))]);
}
