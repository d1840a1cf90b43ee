using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Encodings;
using Matcher.Formats.Headers;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Inspection;
using Matcher.Inspection.Surveying;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Runs.Inspecting;

/// <summary>
/// Says what a table in a database of the config is, by its columns and first rows, and what to paste so that Matcher reads it.
/// </summary>
public sealed class ServerTableInspector
{
    private readonly InspectionSettings _settings;
    private readonly MatcherConfig _config;
    private readonly DatabaseLocation _databases;
    private readonly IdReader _ids;

    /// <summary>An inspector.</summary>
    /// <param name="settings">What it needs to know.</param>
    /// <param name="config">The config that has the databases.</param>
    public ServerTableInspector(InspectionSettings settings, MatcherConfig config)
        : this(settings, config, new DatabaseLocation(config.Databases, settings.AsOf, KnownServers.Of))
    {
    }

    internal ServerTableInspector(InspectionSettings settings, MatcherConfig config, DatabaseLocation databases)
    {
        (_settings, _config, _databases) = (settings, config, databases);
        _ids = new IdReader(settings.AsOf);
    }

    /// <summary>Whether a name is that of a table: it begins with a database of the config.</summary>
    /// <param name="name">As the user gave it: <c>province/si.payments</c>.</param>
    public bool Knows(string name) => Named(name) is not null;

    /// <summary>Inspects a table.</summary>
    /// <param name="name">As the user gave it: database and table, or database and source where the config has a query for it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">It does not begin with a database of the config.</exception>
    public InspectedFile Inspect(string name, CancellationToken cancellation)
    {
        var input = Named(name) ?? throw new ArgumentException("no database of the config", nameof(name));
        var access = _databases.AccessOf(input.Database)!;
        var where = new Place(name);
        var problems = new ProblemList();
        try
        {
            if (_databases.ServerOf(access, where, problems) is { } server)
            {
                using var session = server.Connect(cancellation);
                return Inspect(name, input, access, session, problems, cancellation);
            }
        }
        catch (DatabaseFailedException error)
        {
            problems.Add(DatabaseTrouble.ProblemOf(error, access, where));
        }

        return new InspectedFile(Shown(name), Kind: null, 0, [], Proposal: null, Told(problems));
    }

    // What the config reads already is named as its messages name it.
    private TableInput? Named(string name)
    {
        if (_config.Sources.FirstOrDefault(source => source.Table is not null && TableName.Of(source) == name) is { } known)
            return known.Table;
        return name.Split('/', 2) is [var database, { Length: > 0 } table] && _databases.AccessOf(database) is not null
            ? new TableInput(database, []) { Table = table }
            : null;
    }

    private InspectedFile Inspect(
        string name, TableInput input, DatabaseAccess access, DatabaseSession session, ProblemList problems, CancellationToken cancellation)
    {
        var relation = Relation.Of(input);
        var columns = session.ColumnsOf(relation, cancellation);
        if (input.RowKey.IsEmpty)
            input = input with { RowKey = session.PrimaryKeyOf(relation, cancellation) };
        ImmutableArray<DatabaseColumn> key =
            [.. input.RowKey.Select(word => columns.FirstOrDefault(column => column.Name == word)).OfType<DatabaseColumn>()];
        ImmutableArray<DatabaseColumn> cells = [.. columns.Where(column => column.Kind != ColumnKind.Bytes)];
        var header = HeaderFinder.Find(SourceDefinition.Anything, [[.. cells.Select(column => column.Name)]])!;
        var layout = new TableLayout(
            new TablePlace(0, name, Part: null) { Keys = new RowKeys([.. key.Select(column => column.Name)]) },
            TextEncoding.Utf8, header.Cells, header.Columns, DataRowNumber: 1);
        var sample = TableSample.Take(session, relation, key, cells, layout, (int)SurveyDepth.Check.Rows, cancellation);
        var (table, proposed) = new TableInspector(_settings, _ids) { Table = input }
            .Inspect(sample, name, before: null, problems, cancellation);
        table = table with
        {
            Health = table.Health is { } health ? health with { IsWhole = sample.IsAll } : null,
            // What only tells rows apart is no column that a source should know.
            Unknown = [.. table.Unknown.Where(unknown => !key.Any(column => column.Name == unknown.Header))],
        };
        var isConfigured = proposed?.Proposal.Description is null
            && _config.Sources.Any(source => source.Table is not null && TableName.Of(source) == name);
        return new InspectedFile(Shown(name), Kind: null, 0, [table], isConfigured ? null : proposed?.Proposal, Told(problems))
        {
            Server = ServerTable.FactsOf(session, access) with
            {
                EstimatedRows = session.EstimatedRows(relation, cancellation),
                IsReadWhole = sample.IsAll,
                Columns = [.. columns.Select(ServerTable.Shown)],
                RowKey = [.. key.Select(column => column.Name)],
            },
        };
    }

    private static ImmutableArray<Problem> Told(ProblemList problems) => [.. problems.All.Select(problem => problem.Shown(Shown))];

    // Without a roster nobody knows whose names there are: what looks like one is masked.
    private static string Shown(string text) => LikelyName.Masked(IdMask.InText(text));
}
