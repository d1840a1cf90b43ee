using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Runs.Metamorphic;

namespace Matcher.Rules.MeaningTwin;

/// <summary>
/// A second, independent evaluation of every rule of the pack that reads rules, sources and meanings from their YAML files by
/// itself: over counties whose deciding cells are written in random words, some of which nobody knows, it must list the same
/// people as the engine, leave the same ones undecided, and nobody else.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class MeaningTwinTests
{
    private const int Seeds = 60;

    // Where engine and twin do not yet agree on who is left open: a sum that is over one line for certain and over another perhaps, and
    // a single vehicle without a plate. Nobody may be listed by one and cleared by the other all the same.
    private static readonly string[] OpenQuestions = ["income-over-standard", "vehicles-several"];

    private static readonly Dictionary<string, (int Listed, int Open)> Compared = TwinPack.Rules.ToDictionary(rule => rule.Id, _ => (0, 0));

    [Test]
    public void Engine_and_twin_list_the_same_people_and_leave_the_same_ones_open([Range(1, Seeds)] int seed)
    {
        var county = TwinPack.County(seed);
        var run = new TwinRun(county, TwinPack.Parameters, TwinPack.AsOf);
        var outcomes = CountyRun.Outcomes(CountyFiles.Of(county), out var householdOf);
        Assert.That(county.Rewritten, Is.GreaterThan(100), "hardly a cell was written in other words");
        using (Assert.EnterMultipleScope())
        {
            foreach (var rule in TwinPack.Rules)
            {
                var outcome = outcomes.Single(one => one.Rule.Id == rule.Id);
                Assert.That(outcome.NotRun is { } reason ? ProblemText.Render(reason, CultureInfo.InvariantCulture) : null, Is.Null,
                    rule.Id);
                var twin = run.Of(rule.Id);
                var hits = outcome.Findings.Select(finding => KeyOf(rule, finding.Person, finding.OffRoster)).ToHashSet();
                var open = outcome.Unchecked.Select(one => KeyOf(rule, one.Person, row: null))
                    .Concat(outcome.UncheckedRows.Select(one => KeyOf(rule, person: null, one.Row)))
                    .ToHashSet();
                if (OpenQuestions.Contains(rule.Id))
                {
                    Assert.That(hits.Except(twin.Hits).Except(twin.Open), Is.Empty,
                        $"{rule.Id}: listed by the engine, cleared by the twin");
                    Assert.That(twin.Hits.Except(hits).Except(open), Is.Empty, $"{rule.Id}: listed by the twin, cleared by the engine");
                }
                else
                {
                    AssertSame(twin.Hits, hits, "lists");
                    AssertSame(twin.Open, open, "leaves open");
                }

                lock (Compared)
                    Compared[rule.Id] = (Compared[rule.Id].Listed + twin.Hits.Count, Compared[rule.Id].Open + twin.Open.Count);

                void AssertSame(SortedSet<string> expected, IEnumerable<string> keys, string what)
                {
                    var engine = new SortedSet<string>(keys, StringComparer.Ordinal);
                    var differences = engine.Except(expected).Select(key => $"only the engine {what} {key}: {About(county, rule, key)}")
                        .Concat(expected.Except(engine).Select(key => $"only the twin {what} {key}: {About(county, rule, key)}"));
                    Assert.That(differences, Is.Empty, () => $"{rule.Id}\n{string.Join('\n', differences)}");
                }
            }
        }

        string KeyOf(TwinRule rule, Person? person, SourceRow? row) =>
            person is null ? row!.Value(ColumnRole.IdNumber)!
            : rule.Kind == "household_sum" || (rule.Kind == "combined" && rule.OfHousehold) ? TwinRun.KeyOfHousehold(householdOf(person))
            : person.Row.Place.Row.ToString(CultureInfo.InvariantCulture);
    }

    [OneTimeTearDown]
    public void Every_rule_has_listed_somebody_and_left_somebody_open()
    {
        // Whether a number is valid, and who is there twice, no word can leave open.
        var decided = TwinPack.Rules.Where(rule => rule.Kind == "duplicate" || rule.Id == "roster-id-invalid").Select(rule => rule.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Compared.Where(rule => rule.Value.Listed == 0).Select(rule => rule.Key), Is.Empty, "these rules listed nobody");
            Assert.That(Compared.Where(rule => rule.Value.Open == 0).Select(rule => rule.Key).Except(decided), Is.Empty,
                "these rules left nobody open");
        }
    }

    // Whoever a key stands for and the rows about them, to see why two evaluations differ.
    private static string About(TwinCounty county, TwinRule rule, string key)
    {
        var people = county.People.Where(person => TwinRun.Key(person) == key || TwinRun.KeyOfHousehold(person.Household) == key)
            .ToList();
        var sources = rule.Figures.Select(figure => figure.Text("source")!)
            .Append(rule.Source ?? "")
            .Distinct()
            .Where(county.Sources.ContainsKey);
        var rows = sources.SelectMany(source => county.Records[source]
            .Where(record => record.Number == key || people.Exists(person => person.Number == record.Number))
            .Select(record =>
                string.Join(
                    '|',
                    county.Sources[source].Columns.Zip(record.Values)
                        .Where(cell => cell.First.Meanings is not null || cell.Second.Length > 0)
                        .Select(cell => $"{cell.First.Name}={cell.Second}"))));
        return string.Join(
            "\n    ",
            people.Select(person => string.Join('|',
                county.Roster.Columns.Zip(person.Values).Select(cell => $"{cell.First.Name}={cell.Second}"))).Concat(rows));
    }
}
