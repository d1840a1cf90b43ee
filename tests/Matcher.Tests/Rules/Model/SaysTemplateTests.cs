namespace Matcher.Rules.Model;

/// <summary>Sentences are read by people at a door: no unit twice, and none behind nothing.</summary>
[TestFixture]
public sealed class SaysTemplateTests
{
    [TestCase("购置价格=80000", "购置价格80000元，待核实")] // a plain figure
    [TestCase("购置价格=8万元", "购置价格8万元，待核实")] // the cell has the unit
    [TestCase("购置价格=", "购置价格未提供，待核实")] // nothing has no unit
    public void The_unit_is_said_once(string row, string expected)
    {
        var rule = RuleBench.Rule(says: "购置价格{购置价格}元，待核实");
        var person = RuleBench.Person(0);
        var outcome = RuleBench.Run(rule, RuleBench.RosterOf(person), [RuleBench.Match(person, RuleBench.Row($"状态=正常; {row}"))]);
        Assert.That(outcome.Findings.Single().Says, Is.EqualTo(expected));
    }
}
