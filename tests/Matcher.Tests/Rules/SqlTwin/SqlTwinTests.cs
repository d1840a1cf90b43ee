using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Matcher.Configuration;
using Matcher.Matching;
using Matcher.Problems;
using Matcher.Rules.Conditions;
using Matcher.Run;
using Matcher.Sources;
using Matcher.Support;

namespace Matcher.Rules.SqlTwin;

/// <summary>
/// A second, independent evaluation: every present, absent and duplicate rule of the pack as SQL over the same rows in
/// SQLite, which must list the same people as the engine does from the files.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class SqlTwinTests
{
    private const int Seeds = 60;

    private static readonly DateOnly AsOf = new(2023, 7, 6);

    private static readonly string RulesFolder = Path.Combine(
        typeof(SqlTwinTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!,
        "rules");

    private static readonly SourceCatalogue Catalogue = SourceCatalogue.Load(RulesFolder, "rules", new ProblemList())!;

    private static readonly ImmutableArray<Rule> Pack = RulePack.Load(RulesFolder, "rules", Catalogue, new ProblemList())!.Rules;

    private static readonly ImmutableArray<Rule> Translated = [.. Pack.Where(rule => rule.Check is PresentCheck or AbsentCheck or DuplicateCheck)];

    private static readonly ImmutableDictionary<string, RunParameter> Parameters = Pack
        .SelectMany(rule => rule.Check.Body.Tests.Parameters.Values)
        .GroupBy(parameter => parameter.Name)
        .ToImmutableDictionary(group => group.Key, group => group.First());

    private static readonly Dictionary<string, int> Listed = Translated.ToDictionary(rule => rule.Id, _ => 0);

    [Test]
    public void Engine_and_SQL_list_the_same_people([Range(1, Seeds)] int seed)
    {
        var county = new RandomCounty(seed, AsOf, Pack, Catalogue);
        using var folder = new TemporaryFolder();
        using var sql = new SqlCounty(county, Catalogue, AsOf);
        var outcomes = Engine(county, folder);
        using (Assert.EnterMultipleScope())
        {
            foreach (var rule in Translated)
            {
                var outcome = outcomes.Single(one => one.Rule.Id == rule.Id);
                Assert.That(outcome.NotRun, Is.Null, rule.Id);
                var engine = new SortedSet<long>(outcome.Findings.Select(finding => finding.Person!.Row.Place.Row));
                var query = SqlRule.Of(rule, new ParameterValues(Parameters, AsOf));
                var people = sql.People(query);
                Assert.That(engine, Is.EqualTo(people), () => $"{rule.Id}: {query}\n{string.Join('\n', engine.Except(people).Concat(people.Except(engine)).SelectMany(row => county.About(row, rule)))}");
                lock (Listed)
                    Listed[rule.Id] += engine.Count;
            }
        }
    }

    [OneTimeTearDown]
    public void Every_rule_has_listed_somebody() =>
        Assert.That(Listed.Where(rule => rule.Value == 0).Select(rule => rule.Key), Is.Empty, "these rules were compared on nothing");

    private static ImmutableArray<RuleOutcome> Engine(RandomCounty county, TemporaryFolder folder)
    {
        folder.Write("roster.csv", RandomCounty.Csv(Catalogue.Roster, county.Roster));
        foreach (var (id, rows) in county.Sources)
            folder.Write($"{id}.csv", RandomCounty.Csv(Catalogue.Sources[id], rows));
        folder.Write("secret.key", "a secret of the tests only");
        var config = new MatcherConfig
        {
            Path = Path.Combine(folder.Path, "matcher.yaml"),
            Folder = folder.Path,
            County = "柳林县",
            AsOf = AsOf,
            Language = CultureInfo.InvariantCulture,
            RulesFolder = RulesFolder,
            Roster = new InputFiles(["roster.csv"]),
            Sources = [.. county.Sources.Keys.Order(StringComparer.Ordinal).Select(id => new SourceInput(id, new InputFiles([$"{id}.csv"]), 1, Place.Nowhere))],
            NotReceived = [],
            Groups = [new WorkingGroup("第一组", ["柳林镇", "孟门镇"])],
            Parameters = Parameters,
            OutputFolder = Path.Combine(folder.Path, "out"),
            IdStyle = IdStyle.Plain,
            LedgerFile = Path.Combine(folder.Path, "ledger.db"),
            SecretFile = Path.Combine(folder.Path, "secret.key"),
            LogFolder = folder.Path,
        };
        var problems = new ProblemList();
        var setup = RunSetup.Prepare(config, new RunOptions { DryRun = true, Parallelism = 1 }, TimeProvider.System, problems)!;
        var roster = RosterStage.Read(setup, NobodyTakes.Rejects, problems, CancellationToken.None)!.Roster;
        var sources = SourcesStage.Read(setup, roster, NobodyTakes.Rejects, new SilentProgress(), problems, CancellationToken.None, keepEveryMatch: false);
        return sources.Runner.Run(roster, sources.Matches);
    }
}
