using System.Collections.Immutable;
using CsCheck;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Rules;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Judging;
using Matcher.Rules.Kinds.OffRoster;
using Matcher.Rules.Kinds.Present;
using Matcher.Rules.Packs;
using Matcher.Support;

namespace Matcher.Lookup.Demand;

/// <summary>
/// What a predicate pushed down rules out is certain: a row that is passed over by single cells is one that the rule would not
/// want.
/// </summary>
[TestFixture]
public sealed class PredicateCompilerTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "rules");

    [TestCase("{ any: [{ 状态: 正常 }, { 权属: 在名下 }] }", "状态=注销; 权属=转出", true)]
    [TestCase("{ any: [{ 状态: 正常 }, { 权属: 在名下 }] }", "状态=注销; 权属=抵押", false)] // one of them holds
    [TestCase("{ any: [{ 状态: 正常 }, { 权属: 在名下 }] }", "状态=注销; 权属=甲", false)] // one of them is unknown
    [TestCase("{ any: [{ 状态: 正常, 用途: 自用 }, { 权属: 在名下 }] }", "状态=正常; 用途=营运; 权属=转出", true)] // one part of the first is enough
    [TestCase("{ any: [{ 状态: 正常 }, { 登记日期: { present: true } }] }", "状态=注销", true)] // an empty day is no day
    [TestCase("{ any: [{ 状态: 正常 }, { 登记日期: { present: true } }] }", "状态=注销; 登记日期=2020-01-01", false)]
    [TestCase("{ any: [{ 状态: 正常 }, { 登记日期: { present: true } }] }", "状态=注销; 登记日期=~", true)] // nor is one that the file does not have
    [TestCase("{ any: [{ 状态: 正常 }, { 购置价格: { at_most: 5 } }] }", "状态=注销; 购置价格=9", false)] // amounts are not asked
    [TestCase("{ any: [{ none: [{ 状态: 注销 }] }, { 权属: 在名下 }] }", "状态=注销; 权属=转出", false)] // nor is what must not hold
    public void Where_any_condition_is_enough_each_must_be_out_of_the_question(string when, string row, bool isSettled)
    {
        var pack = RuleBench.Pack(("x", RuleBench.Rule(
            body: $"when: {{ all: [{when}] }}",
            tests: "tests: [{ name: 一, row: { 状态: 正常, 用途: 自用 }, expect: hit }, { name: 二, row: { 状态: 注销, 权属: 转出 }, expect: no hit }]"))).Rules[0];
        var rule = CompiledRule.Compile(pack, new ParameterValues(RuleBench.NoParameters, RuleBench.AsOf), out _)!;
        Assert.That(IsSettled(Predicates(rule, RuleBench.Vehicles), RuleBench.Row(row)), Is.EqualTo(isSettled));
    }

    [Test]
    public void A_living_person_in_the_registry_is_passed_over_by_the_rule_about_the_dead()
    {
        var (rule, source, _) = Pack().Single(one => one.Rule.Rule.Id == "death-registered");
        var living = new Dictionary<string, string>(StringComparer.Ordinal) { ["户籍状态"] = "正常" };
        var row = new SourceRow(source, new RowPlace(new TablePlace(0, "", Part: null), 0),
            [.. source.Columns.Select(column => living.GetValueOrDefault(column.Name, ""))]);
        Assert.That(IsSettled(Predicates(rule, source), row), Is.True);
    }

    [Test]
    public void A_rule_of_the_pack_wants_the_rows_that_it_would_be_met_by_or_could_not_decide()
    {
        foreach (var (rule, source, roster) in Pack())
        {
            var wish = new WishTest(RuleWishes.Meeting(rule), ConditionCompiler.OfResolved(rule.AsOf));
            var somebody = rule.Rule.Check is OffRosterCheck ? null : SomebodyOn(roster);
            ImmutableArray<ImmutableArray<string?>> values = [.. source.Columns.Select(CellsOf)];
            Gen.Int[0, 9999].Array[source.Columns.Length].Sample(
                picks =>
                {
                    var row = new SourceRow(source, new RowPlace(new TablePlace(0, "", Part: null), 0),
                        [.. values.Select((cells, column) => cells[picks[column] % cells.Length])]);
                    var subject = new Rules.Fields.Subject(row, somebody, rule.AsOf);
                    return wish.MayWant(subject) == (rule.Judge(subject) is Ruling.Met or Ruling.Undecided);
                },
                iter: 300);
        }
    }

    [Test]
    public void What_cells_settle_of_a_rule_of_the_pack_its_condition_says_too()
    {
        foreach (var (rule, source, roster) in Pack())
        {
            var when = rule.Compile(rule.Body.When);
            var cells = Predicates(rule, source);
            var somebody = SomebodyOn(roster);
            ImmutableArray<ImmutableArray<string?>> values = [.. source.Columns.Select(CellsOf)];
            Gen.Int[0, 9999].Array[source.Columns.Length].Sample(
                picks =>
                {
                    var row = new SourceRow(source, new RowPlace(new TablePlace(0, "", Part: null), 0),
                        [.. values.Select((cells, column) => cells[picks[column] % cells.Length])]);
                    return !IsSettled(cells, row) || when(new Rules.Fields.Subject(row, somebody, rule.AsOf)).Truth == Truth.False;
                },
                iter: 300);
        }
    }

    private static ImmutableArray<PushedPredicate> Predicates(CompiledRule rule, SourceDefinition source) =>
        new PredicateCompiler(source, ConditionCompiler.OfResolved(rule.AsOf), rule.AsOf).Compile([RuleWishes.Meeting(rule).When]).Lists
            .Single();

    // As CompiledPredicates asks, but of a row's values in place of its bytes.
    private static bool IsSettled(ImmutableArray<PushedPredicate> list, SourceRow row) => list.Any(predicate => predicate switch
    {
        CellPredicate { OnlyEmpty: true } one => string.IsNullOrEmpty(row[one.Column.Index]) && one.IsFalse(row[one.Column.Index]),
        CellPredicate one => one.IsFalse(row[one.Column.Index]),
        AnyPredicate several => several.Of.Lists.All(part => IsSettled(part, row)),
        _ => throw new InvalidOperationException($"Not asked here: {predicate.GetType().Name}."),
    });

    private static ImmutableArray<string?> CellsOf(ColumnDefinition column) =>
    [
        null, "", "甲", "2023-01-15", "2023-02-30", "1", "30000",
        .. column.Meanings?.Meanings.SelectMany(meaning => meaning.Words) ?? [],
    ];

    private static Roster.Person SomebodyOn(SourceDefinition roster) =>
        RuleBench.Person(0) with
        {
            Row = new SourceRow(roster, new RowPlace(new TablePlace(0, "", Part: null), 0), [.. roster.Columns.Select(_ => "")]),
        };

    private static IEnumerable<(CompiledRule Rule, SourceDefinition Source, SourceDefinition Roster)> Pack()
    {
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Root, "rules", problems)!;
        var rules = RulePack.Load(Root, "rules", catalogue, problems)!.Rules;
        return rules
            .Where(rule => rule.Check is PresentCheck or OffRosterCheck)
            .Select(rule =>
                (CompiledRule.Compile(rule, new ParameterValues(rule.Check.Body.Tests.Parameters, RuleBench.AsOf), out _)!,
                    catalogue.Sources[rule.Sources[0]], catalogue.Roster));
    }
}
