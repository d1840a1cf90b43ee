using Microsoft.Data.Sqlite;

namespace Matcher.FollowUp.Storage;

[TestFixture]
public sealed class PreparedInsertTests
{
    private SqliteConnection _connection = null!;

    [SetUp]
    public void Open()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "CREATE TABLE things (number INTEGER, word TEXT NOT NULL UNIQUE, note TEXT, is_so INTEGER)";
        command.ExecuteNonQuery();
    }

    [TearDown]
    public void Close() => _connection.Dispose();

    [Test]
    public void Rows_are_there_as_they_were_given()
    {
        using (var insert = new PreparedInsert(_connection, "things", "number", "word", "note", "is_so"))
        {
            insert.With(long.MaxValue).With("甲" + new string('乙', 2000)).With("").With(true).Add();
            insert.With((long?)null).With("").With((string?)null).With(false).Add();
        }

        using var command = _connection.CreateCommand();
        command.CommandText =
            "SELECT number, length(word), typeof(word), typeof(note), is_so, typeof(number) FROM things ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            rows.Add(new object[reader.FieldCount]);
            reader.GetValues(rows[^1]);
        }

        // An empty text is a text; a column may refuse NULL.
        object[][] expected =
        [
            [long.MaxValue, 2001L, "text", "text", 1L, "integer"],
            [DBNull.Value, 0L, "text", "null", 0L, "null"],
        ];
        Assert.That(rows, Is.EqualTo(expected));
    }

    // 19, SQLITE_CONSTRAINT: the ledger tells its user by the code what is wrong.
    [Test]
    public void What_SQLite_refuses_is_told_with_its_code()
    {
        using var insert = new PreparedInsert(_connection, "things", "word");
        insert.With("甲").Add();
        Assert.That(() => insert.With("甲").Add(),
            Throws.InstanceOf<SqliteException>().With.Property(nameof(SqliteException.SqliteErrorCode)).EqualTo(19));
    }

    [Test]
    public void A_row_that_lacks_a_value_is_not_inserted()
    {
        using var insert = new PreparedInsert(_connection, "things", "number", "word");
        Assert.That(() => insert.With(1L).Add(), Throws.InvalidOperationException);
    }
}
