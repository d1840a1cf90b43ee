using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Inspection.Surveying;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Files;
using Matcher.Lookup.Keys;
using Matcher.Lookup.Locations;
using Matcher.Matches;
using Matcher.RunFacts;

namespace Matcher.Runs.Checking;

/// <summary>
/// Says what is wrong with the tables of sources that are in databases: by their columns and first rows, and by what the account may do.
/// Nothing is written there but the temporary table that a run makes too.
/// </summary>
/// <param name="setup">The run that would be.</param>
/// <param name="databases">Where the tables are.</param>
/// <param name="roster">The roster; null where it cannot be read, so that nobody's numbers can be brought.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class ServerTableCheck(
    RunSetup setup, DatabaseLocation databases, RunRoster? roster, ProblemList problems, CancellationToken cancellation)
{
    // Read in seconds; a table of hundreds of millions of rows would take as long as the night.
    private const int MostReadWhole = 2_000_000;

    private readonly IdReader _ids = new(setup.AsOf);
    private readonly Lazy<MatchingContext?> _context =
        new(() => roster is null ? null : MatchingContext.Of(roster.Roster, new IdReader(setup.AsOf)));

    /// <summary>Checks a table; null, with every problem, where it cannot be looked at.</summary>
    /// <param name="input">What the config says of it.</param>
    public CheckedFile? Check(SourceInput input)
    {
        var source = setup.Catalogue.Sources[input.Id];
        var where = new Place(TableName.Of(input));
        var access = databases.AccessOf(input.Table!.Database)!;
        if (SourceAge.Fault(input, where, setup.AsOf) is { } age)
            problems.Add(age);
        try
        {
            using var opened = databases.Connect(input, source, problems, cancellation);
            return opened is null ? null : LookAt(opened, input, access);
        }
        catch (DatabaseFailedException error)
        {
            problems.Add(DatabaseTrouble.ProblemOf(error, access, where));
            return null;
        }
    }

    private CheckedFile LookAt(OpenedTable opened, SourceInput input, DatabaseAccess access)
    {
        var columns = opened.Columns;
        var where = opened.Layout.Place.Where;
        var sample = TableSample.Take(opened.Session, opened.Relation, columns.Key, columns.Cells, opened.Layout,
            (int)SurveyDepth.Check.Rows, cancellation);
        var health = TableSurvey.Of(sample, _ids, SurveyDepth.Check, cancellation)! with { IsWhole = sample.IsAll };
        TableCheck.CheckHeader(sample, problems);
        TableCheck.CheckValues(sample, health, problems);
        TableCheck.CheckRejects(sample, health, input, problems);
        if (health.Rows == 0)
            problems.Add(SourceProblems.WithoutRows(where));
        if (sample.NotTold is { } key)
            problems.Add(DatabaseProblems.KeyNotUnique(where, key));
        var described = TableCheck.Describe(sample, health);
        try
        {
            var facts = FactsOf(opened, access, sample.IsAll);
            return described with { Server = facts with { Reading = Reading(opened, access, input, facts) } };
        }
        catch (DatabaseFailedException error)
        {
            // Its columns are known all the same.
            problems.Add(DatabaseTrouble.ProblemOf(error, access, where));
            return described;
        }
    }

    private ServerFacts FactsOf(OpenedTable opened, DatabaseAccess access, bool isAll)
    {
        var estimated = opened.Session.EstimatedRows(opened.Relation, cancellation);
        return ServerTable.FactsOf(opened.Session, access) with
        {
            EstimatedRows = estimated,
            IsReadWhole = isAll || IsSmall(opened, estimated),
            Columns = [.. opened.Columns.Key.Union(opened.Columns.Cells).Select(ServerTable.Shown)],
            RowKey = [.. opened.Columns.Key.Select(column => column.Name)],
            IdColumn = ServerTable.Shown(opened.Columns.Id),
            IsIndexed = opened.IsIndexed(cancellation),
        };
    }

    // Statistics may be of a time before the rows were loaded, and of a view or a query there are none.
    private bool IsSmall(OpenedTable opened, long? estimated) => !(estimated > MostReadWhole)
        && opened.Session.Numbers(
            TableQueries.CountUpTo(opened.Session.Sql, opened.Relation, MostReadWhole + 1), cancellation)[0] <= MostReadWhole;

    private ServerReading? Reading(OpenedTable opened, DatabaseAccess access, SourceInput input, ServerFacts facts)
    {
        if (_context.Value is not { } context)
            return null;
        var where = opened.Layout.Place.Where;
        var demand = new CompiledDemand(WantedRows.Of(setup).Demands.Of(input.Id), _ids);
        var receiver = new SourceReceiver(context, demand, new SourceAssembler(demand, input.MaxRejects, context, NoRejects.Sink));
        var looked = facts.IsReadWhole ? opened : opened.FirstRows((int)SurveyDepth.Check.Rows);
        if (ReadingPlan.Make(looked, access, setup.AsOf, receiver, cancellation) is not { } plan)
        {
            problems.Add(DatabaseProblems.KeysRefused(where));
            return null;
        }

        var counted = RowCount.Of(opened.Session, plan, cancellation);
        if (plan.Way == KeyTransport.Lists && plan.Parts.Length > 1 && facts.IsIndexed == false)
            problems.Add(CheckProblems.TableReadOften(where with { Column = facts.IdColumn!.Name }, plan.Parts.Length));
        return new ServerReading(plan.Way, plan.Parts.Length, counted.Total, counted.Coming);
    }
}
