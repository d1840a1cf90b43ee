using System.Collections.Immutable;
using CsCheck;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Rules.Conditions;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;
using Matcher.Rules.Packs;
using Matcher.Rules.Testing;
using Matcher.Support;

namespace Matcher.Rules.Reopening;

/// <summary>
/// A cleared hit of the pack is opened again if and only if a column changed that its rule declares: tried on every example of every rule.
/// </summary>
[TestFixture]
public sealed class ReopeningTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "rules");
    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Load(Folder, "rules", new ProblemList())!;
    private static readonly RulePack Pack = RulePack.Load(Folder, "rules", Catalogue, new ProblemList())!;
    private static readonly BureauSecret Secret = Some.Secret();

    private static readonly ImmutableArray<Example> Examples =
    [
        .. Pack.Rules.SelectMany(rule => rule.Check.Body.Tests.Tests
            .Where(test => test.Expected == TestOutcome.Hit)
            .Select(test => new Example(rule, test, Compiled(rule, test)))),
    ];

    private static IEnumerable<string> Rules => Pack.Rules.Select(rule => rule.Id);

    [TestCaseSource(nameof(Rules))]
    public void Every_rule_declares_what_a_clearance_rests_on(string id) =>
        Assert.That(File.ReadLines(Path.Combine(Folder, $"{id}.yaml")).Count(line => line.StartsWith("reopens_on:", StringComparison.Ordinal)),
            Is.EqualTo(1));

    // What moves by itself would bring everybody back every month.
    [Test]
    public void No_rule_watches_what_moves_by_itself() => Assert.That(
        Pack.Rules.SelectMany(rule => rule.ReopensOn).Distinct().Intersect(
        [
            "最近缴费年月", "缴费基数", "月待遇金额", "待遇年月", "应发金额", "发放年月", "最近汇缴年月", "缴存基数", "个人月缴额", "月保障金", "户月保障金", "年龄", "自付金额", "预警日期",
            "人均纯收入", "核准日期", "检验有效期止", "车辆现值", "合计", "人均", "计算",
        ]),
        Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void It_is_opened_again_where_a_declared_column_changed_and_nowhere_else(string id)
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var example in Examples.Where(example => example.Rule.Id == id))
        {
            foreach (var cell in example.Cells)
            {
                foreach (var edit in CellEdit.Of(cell))
                {
                    if (example.IsRight([(cell, edit)]) is not { } isRight)
                        continue;
                    tried++;
                    if (!isRight)
                        wrong.Add($"{example.Test.Name}: {cell.Name} {cell.Text} -> {edit.Text}");
                }
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(tried, Is.GreaterThan(0));
        }
    }

    [Test]
    public void Whatever_is_edited_together_it_is_opened_again_if_and_only_if_a_declared_column_changed() =>
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.Int[0, 10_000].Array[1, 5], Gen.Int[0, 10_000].Array[5]).Sample((at, cells, edits) =>
        {
            var example = Examples[at];
            var chosen = cells.Select(cell => example.Cells[cell % example.Cells.Length])
                .Distinct()
                .Select((cell, index) => (Cell: cell, Edits: CellEdit.Of(cell).ToList(), index))
                .Where(one => one.Edits.Count > 0)
                .Select(one => (one.Cell, one.Edits[edits[one.index] % one.Edits.Count]))
                .ToList();
            Assert.That(example.IsRight(chosen), Is.Not.False, $"{example.Rule.Id}: {example.Test.Name}");
        }, iter: 10_000);

    [TestCase("income-over-standard", "花名册.身份证号")] // another member has the same pension, or works at the same place
    [TestCase("vehicles-several", "号牌号码")] // a further car
    public void A_further_row_opens_a_sum_again(string id, string column)
    {
        var example = Examples.First(one => one.Rule.Id == id && one.Test.People.Length > 1);
        var roster = Catalogue.Roster.WithRole(Matcher.Catalogue.Columns.ColumnRole.IdNumber)!.Index;
        var people = example.Test.People.Select((person, index) => person with { Values = person.Values.SetItem(roster, $"号{index}") });
        var test = example.Test with { People = [.. people], Rows = [.. example.Test.Rows.Where(row => row.Member == 0)] };
        var plate = test.Rows[0].Source.Columns.FirstOrDefault(one => one.Name == column)?.Index;
        var further = test.Rows[0] with
        {
            Member = 1,
            Values = plate is { } at ? test.Rows[0].Values.SetItem(at, "另一个") : test.Rows[0].Values,
        };
        var more = test with { Rows = [.. example.Test.Rows, further] };
        Assert.That((example with { Test = test with { Rows = example.Test.Rows } }).Differences(more)!.Value.Select(one => one.Column),
            Does.Contain(column).And.No.Contain("花名册.月保障金"));
    }

    [Test]
    public void A_further_hit_opens_a_combined_one_again_and_one_that_is_gone_does_not()
    {
        var example = Examples.First(one => one.Rule.Id == "graduated-employed");
        var hits = example.Test.Hits;
        var more = example.Test with { Hits = [.. hits, hits[0] with { RuleId = "payroll-serving" }] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits.Select(hit => hit.RuleId), Has.None.EqualTo("payroll-serving"), "the test would prove nothing");
            Assert.That(example.Differences(more)!.Value.Single().Column, Is.EqualTo("相关疑点"));
            Assert.That((example with { Test = more }).Differences(example.Test), Is.Empty);
        }
    }

    private static CompiledRule Compiled(Rule rule, RuleTest test) =>
        CompiledRule.Compile(rule, new ParameterValues(rule.Check.Body.Tests.Parameters, test.AsOf), out _)!;

    /// <summary>An example that is a hit.</summary>
    private sealed record Example(Rule Rule, RuleTest Test, CompiledRule Compiled)
    {
        private Finding Before { get; } = RuleTests.Run(Compiled, Test, Catalogue.Roster).Finding!;

        public ImmutableArray<EvidenceCell> Cells { get; } = [.. EvidenceCell.Of(Rule, Test, Catalogue.Roster)];

        /// <summary>What differs in an edited example; null where it is no hit any more, or another one.</summary>
        public ImmutableArray<WatchedDifference>? Differences(RuleTest edited) => After(edited) is { } after ? Between(after) : null;

        /// <summary>Whether the hit is opened again exactly where it should be; null where it is no hit any more, or another one.</summary>
        public bool? IsRight(IReadOnlyList<(EvidenceCell Cell, CellEdit Edit)> edits)
        {
            if (After(edits.Aggregate(Test, (test, one) => one.Cell.Put(test, one.Edit.Text))) is not { } after)
                return null;
            var were = Said(Before, CellEdit.SaidBefore);
            var are = Said(after, cell => edits.Where(one => one.Cell == cell).Select(one => one.Edit.Said(cell)).FirstOrDefault(CellEdit.SaidBefore(cell)));
            var reopens = were.Any(column => are.TryGetValue(column.Key, out var now) && (now.Count == 0 ? column.Value.Count > 0 : now.Except(column.Value).Any()));
            return reopens == !Between(after).IsEmpty;
        }

        private Finding? After(RuleTest edited) =>
            RuleTests.Run(Compiled, edited, Catalogue.Roster).Finding is { } after
                && after.Identity.SequenceEqual(Before.Identity, StringComparer.Ordinal)
                ? after
                : null;

        private ImmutableArray<WatchedDifference> Between(Finding after) =>
            WatchedDifference.Between(WatchedEvidence.Of(Before, Secret), WatchedEvidence.Of(after, Secret));

        // By column, what all rows behind a finding say; nothing where they are blank.
        private Dictionary<string, HashSet<string>> Said(Finding finding, Func<EvidenceCell, string> said)
        {
            var rows = finding.Evidence.Select(evidence => (evidence.Row.Source.Id, evidence.Row.Place.Row)).ToHashSet();
            return Cells.Where(cell => cell is { IsWatched: true, Text: not null } && (!cell.NeedsRow || rows.Contains(cell.Row)))
                .GroupBy(cell => cell.Name, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Select(said).Where(text => text.Length > 0).ToHashSet(StringComparer.Ordinal));
        }
    }
}
