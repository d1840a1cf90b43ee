using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Hits;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Matches;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;
using Matcher.Rules.Running;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.Runs.Metamorphic;

/// <summary>A run over a county's tables, as far as it goes before anything is written.</summary>
internal sealed partial class CountyRun
{
    /// <summary>Folder of the pack.</summary>
    public static readonly string RulesFolder = Path.Combine(Repository.Root, "rules");

    private static readonly HitText Text = new(CultureInfo.InvariantCulture);

    private readonly RunSetup _setup;
    private readonly RunRoster _roster;
    private readonly RunSources _sources;

    private CountyRun(RunSetup setup, RunRoster roster, RunSources sources) =>
        (_setup, _roster, _sources) = (setup, roster, sources);

    /// <summary>The rules.</summary>
    public ImmutableArray<Rule> Rules => _setup.Pack.Rules;

    /// <summary>The people.</summary>
    public ImmutableArray<Person> People => _roster.Roster.People;

    /// <summary>Whether they are one household.</summary>
    public Household HouseholdOf(Person person) => _roster.Roster.HouseholdOf(person);

    /// <summary>What every rule comes to.</summary>
    /// <param name="county">The county.</param>
    /// <param name="householdOf">The number of somebody's household.</param>
    public static ImmutableArray<RuleOutcome> Outcomes(CountyFiles county, out Func<Person, string> householdOf)
    {
        var run = Read(county);
        householdOf = person => run.HouseholdOf(person).Number;
        return new HitsStage(run._setup, WantedRows.Of(run._setup).Runner, KnownListings.None)
            .Find(run._roster, run._sources, Nobody()).Outcomes;
    }

    private static Watch Nobody() => new(new SilentProgress(), new ProblemList(), TimeProvider.System, CancellationToken.None);

    /// <summary>Reads the tables.</summary>
    /// <param name="county">The county.</param>
    /// <param name="form">How each table is written; null: plainly.</param>
    /// <param name="keepAll">Whether rows that no rule of the pack needs are kept: a test may change a rule, which then wants
    /// others.</param>
    public static CountyRun Read(CountyFiles county, Func<CountyTable, TextForm>? form = null, bool keepAll = false)
    {
        using var folder = new TemporaryFolder();
        var problems = new ProblemList();
        var watch = new Watch(new SilentProgress(), problems, TimeProvider.System, CancellationToken.None);
        var comparison = Comparison.Prepare(county.Write(folder, RulesFolder, form), new RunOptions { Parallelism = 2 }, watch);
        Assert.That(comparison, Is.Not.Null,
            () => string.Join('\n', problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture))));
        var roster = comparison!.ReadRoster(NoRejects.Sink)!;
        var wanted = WantedRows.Of(comparison.Setup);
        if (keepAll)
            wanted = wanted with { Demands = wanted.Demands.AndEverything() };
        return new CountyRun(comparison.Setup, roster, comparison.ReadSources(roster, wanted, NoRejects.Sink));
    }

    /// <summary>What it finds, with one rule put in place of that of the same name.</summary>
    public CountyLines Lines(Rule? instead = null)
    {
        var pack = _setup.Pack with { Rules = [.. _setup.Pack.Rules.Select(rule => rule.Id == instead?.Id ? instead : rule)] };
        var runner = new RuleRunner(pack, _setup.AsOf, _setup.Config.Parameters);
        var matches = _sources.Matches.ToDictionary(pair => pair.Key,
            pair => pair.Value with
            {
                OffRoster =
                [
                    .. pair.Value.OffRoster.Where(
                        new CompiledDemand(runner.Demand(pair.Value.Source), new IdReader(_setup.AsOf)).MayWantOffRoster),
                ],
            });
        var found = new HitsStage(_setup, runner, KnownListings.None)
            .Find(_roster, _sources with { Matches = matches }, Nobody());
        foreach (var outcome in found.Outcomes)
            Assert.That(outcome.NotRun is { } reason ? ProblemText.Render(reason, CultureInfo.InvariantCulture) : null, Is.Null,
                outcome.Rule.Id);
        return new CountyLines(
            [.. found.Hits.Select(Line)],
            [.. found.Outcomes.SelectMany(Unchecked)
                .Concat(_roster.NotComparable.Select(person => Line("", person, person.IdClass.ToString())))],
            [.. _sources.IdentityDoubts.Select(Line)]);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"，[^，（]*第[0-9]+行")]
    private static partial System.Text.RegularExpressions.Regex Places();

    private LeadLine Line(Hit hit)
    {
        var finding = hit.Finding;
        var household = finding.Person is { } person ? _roster.Roster.HouseholdOf(person) : null;
        return new LeadLine(
            hit.Number,
            finding.Rule.Id,
            $"{hit.Township}|{household?.Village ?? finding.OffRoster?.Value(ColumnRole.Village)}|{household?.Number}|{household?.HeadName}",
            finding.Person?.Name ?? finding.OffRoster?.Value(ColumnRole.Name) ?? "",
            finding.Person?.RawId ?? finding.OffRoster?.Value(ColumnRole.IdNumber) ?? "",
            $"{finding.Person?.Relation}|{finding.Person?.MonthlyShare}",
            $"{finding.Level}|{finding.Grade}",
            Places().Replace(Text.Says(finding), ""),
            $"{finding.Estimate?.Months}|{finding.Estimate?.Amount}",
            string.Join(
                '\n',
                finding.Evidence.Select(evidence => $"{evidence.Row.Source.Id}|{evidence.Grade}|"
                    + $"{string.Join('|', evidence.Columns.Select(column => column.Value))}").Order(StringComparer.Ordinal)));
    }

    private IEnumerable<OtherLine> Unchecked(RuleOutcome outcome) =>
    [
        .. outcome.Unchecked.Select(one => Line(outcome.Rule.Id, one.Person, $"{one.Reason.Code}|{one.Reason.Where.Column}")),
        .. outcome.UncheckedRows.Select(one =>
            new OtherLine(outcome.Rule.Id, "", one.Row.Value(ColumnRole.Name) ?? "", one.Row.Value(ColumnRole.IdNumber) ?? "",
                $"{one.Reason.Code}|{one.Reason.Where.Column}")),
    ];

    // How likely a coincidence is follows from everybody's names: only what a reader sees of it must stay.
    private OtherLine Line(Match match)
    {
        var household = _roster.Roster.HouseholdOf(match.Person);
        var line = DoubtLine.Of(new RosterLine(match.Person, household, new ListTownship(household.Township, Group: null, 0, "", "")),
            match, [], CultureInfo.InvariantCulture);
        return Line(match.Row.Source.Id, match.Person,
            $"{line.Grade}|{match.Row.Value(ColumnRole.Name)}|{match.Row.Value(ColumnRole.IdNumber)}|{line.Why}");
    }

    private OtherLine Line(string about, Person person, string why) =>
        new(about, $"{_roster.Roster.HouseholdOf(person).Township}|{_roster.Roster.HouseholdOf(person).Number}", person.Name, person.RawId,
            why);
}
