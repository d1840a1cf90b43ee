using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Rules.Conditions;
using Matcher.Rules.Packs;
using Matcher.Rules.Running;
using Matcher.Support;

namespace Matcher.Rules.Demand;

/// <summary>What rules want of rows is data: it can be widened, and says all by itself what it compares with.</summary>
[TestFixture]
public sealed class RowDemandTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "rules");

    private static readonly IdNumber Number = IdNumber.FromCheckedDigits(14990119700101001UL);

    [Test]
    public void Two_demands_together_want_what_either_wants()
    {
        var wide = RowDemand.About(RuleBench.Vehicles, Number).And(RowDemand.EveryMatch(RuleBench.Vehicles));
        var same = wide.And(RowDemand.About(RuleBench.Vehicles, Number));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((wide.KeepsEveryMatch, wide.KeepsEveryRowOffRoster, wide.WantsOffRoster), Is.EqualTo((true, false, true)));
            Assert.That(same.Numbers, Is.EqualTo(new[] { Number }), "each number once");
            Assert.That(RowDemand.Nothing(RuleBench.Vehicles).WantsOffRoster, Is.False);
        }
    }

    [Test]
    public void What_two_packs_ask_beside_findings_is_asked_once()
    {
        var (_, demands) = Pack();
        var asking = demands.Where(demand => !demand.Contradictions.IsEmpty).ToList();
        Assert.That(asking, Is.Not.Empty, "the pack has rules with contradicted_by");
        foreach (var demand in asking)
            Assert.That(demand.And(demand).Contradictions.Select(question => question.Id),
                Is.EqualTo(demand.Contradictions.Select(question => question.Id)));
    }

    // 死亡 has three rules of three registries, which all ask whether pensions or contributions were paid after it.
    [Test]
    public void What_several_rules_ask_of_a_source_is_asked_once()
    {
        var (pack, demands) = Pack();
        var asked = pack.Rules.SelectMany(rule => rule.Check.Body.ContradictedBy)
            .Where(one => one.Source.Id == "social_insurance").ToList();
        var questions = demands.Single(demand => demand.Source.Id == "social_insurance").Contradictions;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(questions, Has.Length.EqualTo(asked.Select(one => one.Name).Distinct().Count()));
            Assert.That(asked, Has.Count.GreaterThan(questions.Length), "else this shows nothing");
        }
    }

    [Test]
    public void Demands_of_two_sources_are_never_put_together() =>
        Assert.That(() => RowDemand.Nothing(RuleBench.Vehicles).And(RowDemand.Nothing(RuleBench.Pensions)),
            Throws.InvalidOperationException);

    [Test]
    public void A_demand_of_the_pack_names_no_parameter_of_the_run()
    {
        var (pack, demands) = Pack();
        Assert.That(pack.Rules.SelectMany(rule => rule.Check.Body.Parameters), Is.Not.Empty, "else this shows nothing");
        var conditions = demands.SelectMany(demand =>
            demand.Matches.Concat(demand.OffRoster).SelectMany(wish => wish.Unless.Prepend(wish.When))
            .Concat(demand.Contradictions.Select(question => question.When))).ToList();
        Assert.That(conditions, Is.Not.Empty);
        Assert.That(conditions.SelectMany(Operands).Where(operand => operand is ParameterOperand or AsOfOperand
            or TimesOperand { Of: ParameterOperand } or PeriodOperand { Count: ParameterOperand }), Is.Empty);
    }

    private static (RulePack Pack, ImmutableArray<RowDemand> Demands) Pack()
    {
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Root, "rules", problems)!;
        var pack = RulePack.Load(Root, "rules", catalogue, problems)!;
        var parameters = pack.Rules.SelectMany(rule => rule.Check.Body.Tests.Parameters)
            .DistinctBy(parameter => parameter.Key)
            .ToImmutableDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        var runner = new RuleRunner(pack, RuleBench.AsOf, parameters);
        return (pack, [.. catalogue.Sources.Values.Select(runner.Demand)]);
    }

    private static IEnumerable<Operand> Operands(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Operands),
        AnyOf any => any.Parts.SelectMany(Operands),
        NoneOf none => none.Parts.SelectMany(Operands),
        FieldCondition field => field.Operands,
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };
}
