using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Lookup.Databases.Queries;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>A table of a database whose columns have been recognised, and the connection that it is read by.</summary>
internal sealed class OpenedTable : IDisposable
{
    private readonly DatabaseServer _server;
    private readonly Relation _whole;

    public OpenedTable(DatabaseServer server, DatabaseSession session, SourceInput input, TableColumns columns)
    {
        _server = server;
        _whole = Relation.Of(input.Table!);
        Session = session;
        Columns = columns;
        Relation = _whole;
        Keys = new RowKeys([.. columns.Key.Select(column => column.Name)]);
        Layout = new TableLayout(
            new TablePlace(0, TableName.Of(input), Part: null) { Keys = Keys },
            TextEncoding.Utf8, columns.Header.Cells, columns.Header.Columns, DataRowNumber: 1);
    }

    private OpenedTable(OpenedTable of, Relation relation)
    {
        (_server, _whole) = (of._server, of._whole);
        (Session, Columns, Keys, Layout) = (of.Session, of.Columns, of.Keys, of.Layout);
        Relation = relation;
    }

    /// <summary>The connection.</summary>
    public DatabaseSession Session { get; private set; }

    /// <summary>The table.</summary>
    public Relation Relation { get; }

    /// <summary>Its columns.</summary>
    public TableColumns Columns { get; }

    /// <summary>The keys of the rows that were handed over.</summary>
    public RowKeys Keys { get; }

    /// <summary>Where its columns are, for whoever reads rows.</summary>
    public TableLayout Layout { get; }

    /// <summary>Whether an index of the table finds rows by their ID number.</summary>
    public bool IsIndexed(CancellationToken cancellation) => Session.HasIndexOn(_whole, Columns.Id, cancellation);

    /// <summary>The same table as if it had only its first rows, by the same connection.</summary>
    /// <param name="rows">How many.</param>
    public OpenedTable FirstRows(int rows) => new(this, TableQueries.FirstOf(Session.Sql, Relation, rows));

    /// <summary>Connects anew, because the connection is of no use any more.</summary>
    public void Reconnect(CancellationToken cancellation)
    {
        Session.Dispose();
        Session = _server.Connect(cancellation);
    }

    public void Dispose() => Session.Dispose();
}
