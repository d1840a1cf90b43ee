using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.FollowUp.Nights;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Hits;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.FollowUp;

/// <summary>A ledger in a folder of its own, and runs to put into it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class LedgerFixture : IDisposable
{
    private protected const string Vehicle = "vehicle-owned";
    private protected const string Fund = "housing-fund";

    // Person n has household n; the even ones live in 柳林镇, the odd ones in 孟门镇.
    private protected static readonly LoadedRoster Roster = Some.Roster(Enumerable.Range(0, 8).Select(number =>
        new Listed(14990119400101001 + (ulong)number, number % 2 == 0 ? "柳林镇" : "孟门镇", $"000{number}", $"测试{number}")));

    /// <summary>SQL that makes a ledger what the first version of its tables was, but for what was in rule_runs.not_run.</summary>
    private protected const string AsVersionOne = """
        ALTER TABLE runs DROP COLUMN pack_id; DROP TABLE packs;
        DROP TABLE case_events; DROP TABLE action_files; DROP TABLE actions;
        ALTER TABLE hit_changes DROP COLUMN watched; ALTER TABLE hit_changes DROP COLUMN level; ALTER TABLE hit_changes DROP COLUMN grade;
        ALTER TABLE rule_runs DROP COLUMN identity; ALTER TABLE hit_changes DROP COLUMN list; ALTER TABLE hit_changes DROP COLUMN category;
        PRAGMA user_version = 1
        """;

    private protected TemporaryFolder Folder { get; } = new();

    private protected InstantClock Clock { get; } = new();

    private protected BureauSecret Secret { get; } = Some.Secret();

    private protected string File => Path.Combine(Folder.Path, "ledger.db");

    private protected List<StagedRun> Interrupted { get; } = [];

    private protected bool IsInPlace { get; set; }

    private protected LedgerFile FileOf(BureauSecret secret) =>
        new(File, "ledger.db", secret, DatabasePipeline.Create(Clock), AskWhetherInPlace);

    private protected LedgerStore Open() =>
        LedgerStore.Open(FileOf(Secret), new ProblemList()) ?? throw new InvalidOperationException("The ledger was refused.");

    private protected LedgerView OpenView() =>
        LedgerView.Open(FileOf(Secret), new ProblemList()) ?? throw new InvalidOperationException("The ledger was refused.");

    private protected Problem? WhyRefused(BureauSecret? secret = null)
    {
        var problems = new ProblemList();
        using var store = LedgerStore.Open(FileOf(secret ?? Secret), problems);
        return problems.All.SingleOrDefault();
    }

    private protected Problem? WhyViewRefused()
    {
        var problems = new ProblemList();
        using var store = LedgerView.Open(FileOf(Secret), problems);
        return problems.All.SingleOrDefault();
    }

    /// <summary>A run of July 2023 in which one rule ran and found something about some people.</summary>
    private protected static RunFindings RunOf(int day, params int[] people) => RunOf(day, Outcome(Vehicle, people));

    private protected static RunFindings RunOf(int day, params RuleOutcome[] outcomes)
    {
        var findings = outcomes.SelectMany(outcome => outcome.Findings).ToArray();
        var numbers = new HitNumbering(Some.Secret()).Number(Roster, findings);
        var hits = findings.Zip(numbers, (finding, number) => new Hit(number, finding, Roster.HouseholdOf(finding.Person!).Township));
        var scope = SomeScope.Of(new DateOnly(2023, 7, day), new DateTimeOffset(2023, 7, day, 18, 15, 0, TimeSpan.Zero),
            new SourceCatalogue(Some.Vehicles, ImmutableDictionary<string, SourceDefinition>.Empty));
        return new RunFindings(
            scope with { Options = scope.Options with { OutputFolder = $"/out/2023-07-{day:00}" } },
            new RunRoster(Roster, []) { Numbers = RosterNumbers.Of(Roster) },
            new RunSources(ImmutableDictionary<string, SourceMatches>.Empty, []) { Faults = [], FieldFaults = [] },
            new RunHits([.. outcomes], [.. hits]));
    }

    private protected static RuleOutcome Outcome(string rule, params int[] people) => Outcome(Some.Rule(rule), people);

    private protected static RuleOutcome Outcome(Rule rule, params int[] people) =>
        new(rule, null, [.. people.Select(person => Some.Finding(rule, Roster.People[person]))], []);

    private protected static RuleOutcome NotRun(string rule) =>
        new(Some.Rule(rule), YamlProblems.FileMissing(new Place(File: "vehicles.csv")), [], []);

    private protected static RuleOutcome Undecided(string rule, params int[] people) => new(
        Some.Rule(rule), null, [], [.. people.Select(person =>
            new UncheckedPerson(Roster.People[person], FieldProblems.Unreadable(Place.Nowhere, "毕业时间")))]);

    /// <summary>Everything a run does.</summary>
    private protected HitHistory Play(RunFindings run)
    {
        using var store = Open();
        var comparison = store.Compare(run);
        store.Stage(comparison);
        store.Commit();
        return comparison;
    }

    /// <summary>What a run would say.</summary>
    private protected HitHistory Look(RunFindings run)
    {
        using var store = OpenView();
        return store.Compare(run);
    }

    private protected static string Number(int person, string rule = Vehicle) => RunOf(1, Outcome(rule, person)).Hits.Hits[0].Number;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private bool AskWhetherInPlace(StagedRun run)
    {
        Interrupted.Add(run);
        return IsInPlace;
    }
}
