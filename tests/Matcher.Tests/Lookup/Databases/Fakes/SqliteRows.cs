using System.Text;
using Matcher.Lookup.Databases.Servers;
using Microsoft.Data.Sqlite;

namespace Matcher.Lookup.Databases.Fakes;

internal sealed class SqliteRows(SqliteServer server, SqliteDataReader reader, int columns) : RowCursor
{
    private readonly byte[][] _cells = new byte[columns][];
    private long _row;

    public override bool Read()
    {
        server.BeforeRow(_row++);
        if (!reader.Read())
            return false;
        Assert.That(reader.FieldCount, Is.EqualTo(columns));
        for (var i = 0; i < columns; i++)
            _cells[i] = reader.IsDBNull(i) ? [] : Encoding.UTF8.GetBytes(reader.GetString(i));
        return true;
    }

    public override ReadOnlySpan<byte> Cell(int index) => _cells[index];

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            reader.Dispose();
    }
}
