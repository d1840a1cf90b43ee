using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds.Present;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Support;

namespace Matcher.Rules.Conditions;

/// <summary>A trace says how a condition came out; it must never say anything else than the rule itself.</summary>
[TestFixture]
public sealed class ConditionTraceTests
{
    private static readonly string RulesFolder = Path.Combine(Repository.Root, "rules");

    [Test]
    public void Every_example_of_the_pack_is_traced_as_it_was_decided()
    {
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(RulesFolder, "rules", problems)!;
        var looked = 0;
        foreach (var rule in RulePack.Load(RulesFolder, "rules", catalogue, problems)!.Rules.Where(rule => rule.Check is PresentCheck))
        {
            foreach (var test in rule.Check.Body.Tests.Tests)
            {
                var values = new ParameterValues(rule.Check.Body.Tests.Parameters, test.AsOf);
                var subject = SubjectOf(rule, test, catalogue.Roster);
                foreach (var condition in rule.Check.Body.Except.Select(exemption => exemption.When).Append(rule.Check.Body.When))
                {
                    var parts = new ConditionTrace(values).Of(condition, subject).Where(line => line.Depth == 0)
                        .Select(line => line.Answer.Truth);
                    Assert.That(parts.DefaultIfEmpty(Truth.True).Min(),
                        Is.EqualTo(new ConditionCompiler(values).Compile(condition)(subject).Truth), $"{rule.Id}: {test.Name}");
                    looked++;
                }
            }
        }

        Assert.That(looked, Is.GreaterThan(100));
    }

    private static Subject SubjectOf(Rule rule, RuleTest test, SourceDefinition roster)
    {
        var source = ((PresentCheck)rule.Check).Source;
        var person = TestRoster.Of(roster, [test.People[0]]).People[0];
        return new Subject(new SourceRow(source, TestRoster.Place, test.Row!.Value), person, test.AsOf) { Given = test.People[0].Facts };
    }
}
