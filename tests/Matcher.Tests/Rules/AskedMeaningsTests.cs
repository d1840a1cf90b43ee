using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Support;

namespace Matcher.Rules;

/// <summary>No rule of the pack decides by a spelling: agencies change their words.</summary>
[TestFixture]
public sealed class AskedMeaningsTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "rules");

    // What has no closed list of words, and why.
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["迁往地"] = "names of places",
        ["重复情形"] = "the engine's own words",
        ["身份证号状态"] = "the engine's own words",
    };

    [Test]
    public void Every_condition_on_a_text_asks_for_a_meaning()
    {
        var problems = new ProblemList();
        var pack = RulePack.Load(Root, "rules", SourceCatalogue.Load(Root, "rules", problems)!, problems)!;
        var spelled = pack.Rules
            .SelectMany(rule => Conditions(rule.Check).SelectMany(Parts).Select(part => (rule.Id, part.Field, part.Operator)))
            .Where(part => part.Field is { Type: ColumnType.Text, Meanings: null }
                && part.Operator.Kind is not (OperatorKind.Empty or OperatorKind.Present))
            .ToList();
        Assert.That(spelled.Where(part => !Spelled.ContainsKey(NameOf(part.Field))).Select(part => $"{part.Id}: {part.Field.Name}"),
            Is.Empty);
        Assert.That(Spelled.Keys, Is.SubsetOf(spelled.Select(part => NameOf(part.Field))), "an exception that is none");
    }

    private static string NameOf(Field field) => field.Name[(field.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<Condition> Conditions(RuleCheck check) =>
    [
        check.Body.When,
        .. check.Body.Except.Concat(check.Body.Conflicts).Select(named => named.When),
        .. check is HouseholdSumCheck sums ? sums.Sum.Figures.Select(figure => figure.When) : [],
    ];

    private static IEnumerable<FieldCondition> Parts(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Parts),
        AnyOf any => any.Parts.SelectMany(Parts),
        NoneOf none => none.Parts.SelectMany(Parts),
        FieldCondition field => [field],
        _ => [],
    };
}
