using Matcher.Catalogue.Config;
using Matcher.Catalogue.Rows;
using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>A table of a database whose columns have been recognised, and the connection that it is read by.</summary>
internal sealed class OpenedTable : IDisposable
{
    private readonly DatabaseServer _server;

    public OpenedTable(DatabaseServer server, DatabaseSession session, SourceInput input, TableColumns columns)
    {
        _server = server;
        Session = session;
        Columns = columns;
        Relation = Relation.Of(input.Table!);
        Keys = new RowKeys([.. columns.Key.Select(column => column.Name)]);
        Layout = new TableLayout(
            new TablePlace(0, DatabaseLocation.NameOf(input), Part: null) { Keys = Keys },
            TextEncoding.Utf8, columns.Header.Cells, columns.Header.Columns, DataRowNumber: 1);
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

    /// <summary>Connects anew, because the connection is of no use any more.</summary>
    public void Reconnect(CancellationToken cancellation)
    {
        Session.Dispose();
        Session = _server.Connect(cancellation);
    }

    public void Dispose() => Session.Dispose();
}
