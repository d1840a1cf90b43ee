using System.Collections.Immutable;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Files;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Databases;

/// <summary>Sources that are tables of databases.</summary>
/// <param name="databases">The databases of the config.</param>
/// <param name="asOf">基准日, after which nobody is born.</param>
/// <param name="serverOf">Makes the server of a database, given its password.</param>
internal sealed class DatabaseLocation(
    ImmutableDictionary<string, DatabaseAccess> databases, DateOnly asOf, Func<DatabaseAccess, string?, DatabaseServer> serverOf)
    : ISourceLocation
{
    public IEnumerable<FileProgress> Expected(SourceInput input) =>
        [new FileProgress(input.Id, 0, TableName.Of(input), FileState.Waiting, BytesTotal: 0)];

    public ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation)
    {
        var where = new Place(TableName.Of(input));
        var access = databases[input.Table!.Database];
        report(new FileProgress(input.Id, 0, TableName.Of(input), FileState.Opening, BytesTotal: 0));
        if (SourceAge.Fault(input, where, asOf) is { } unknown)
            problems.Add(unknown);
        return Connect(input, source, problems, cancellation) is { } opened
            ? new LocatedTable(opened, access, asOf, report,
                new FileProgress(input.Id, 0, TableName.Of(input), FileState.Reading, BytesTotal: 0))
            : LocatedNowhere.Instance;
    }

    /// <summary>A database of the config; null where it has no such.</summary>
    public DatabaseAccess? AccessOf(string database) => databases.GetValueOrDefault(database);

    /// <summary>The server of a database; null, with the problem, where its password or its certificate is not there.</summary>
    /// <param name="access">The database.</param>
    /// <param name="where">What it is wanted for.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public DatabaseServer? ServerOf(DatabaseAccess access, Place where, ProblemList problems)
    {
        var own = new ProblemList();
        var password = PasswordPlace.Read(access, where, own);
        if (access.Authorities is { } authorities && !File.Exists(authorities))
            own.Add(DatabaseProblems.AuthorityMissing(where, access.AuthoritiesShown));
        problems.AddRange(own.All);
        return own.HasErrors ? null : serverOf(access, password);
    }

    /// <summary>Connects to the table of a source; null, with every problem, where it cannot be used.</summary>
    /// <param name="input">What the config says of it.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Stops it.</param>
    public OpenedTable? Connect(SourceInput input, SourceDefinition source, ProblemList problems, CancellationToken cancellation)
    {
        var where = new Place(TableName.Of(input));
        var access = databases[input.Table!.Database];
        if (ServerOf(access, where, problems) is not { } server)
            return null;
        DatabaseSession? session = null;
        try
        {
            session = server.Connect(cancellation);
            var columns = session.ColumnsOf(Relation.Of(input.Table), cancellation);
            if (TableColumns.Find(input.Table, source, columns, where, problems) is { } found)
                return new OpenedTable(server, session, input, found);
        }
        catch (DatabaseFailedException error)
        {
            problems.Add(DatabaseTrouble.ProblemOf(error, access, where));
        }
        catch
        {
            session?.Dispose();
            throw;
        }

        session?.Dispose();
        return null;
    }
}
