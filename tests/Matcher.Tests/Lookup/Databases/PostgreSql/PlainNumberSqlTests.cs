using System.Text;
using Matcher.Identity;
using Matcher.Lookup.Databases.PostgreSql.Queries;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// What the server calls a plain number is what the reader of files calls one. Where it said yes to more, rows that may be about
/// somebody would be ruled out.
/// </summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class PlainNumberSqlTests
{
    private static readonly DateOnly[] AsOf = [new(2026, 11, 30), new(2024, 2, 28), new(2024, 2, 29), new(2023, 3, 1), new(2000, 12, 31)];

    private PostgreSqlBench _bench = null!;
    private Relation _numbers = null!;
    private List<string?> _texts = null!;

    [OneTimeSetUp]
    public void Load()
    {
        _bench = new PostgreSqlBench(TestServers.PostgreSql);
        _numbers = _bench.Table("numbers", "k int PRIMARY KEY, n text, v varchar(40), c char(18)");
        _texts = [.. NumberTexts.All()];
        using var connection = _bench.Open();
        using var writer = connection.BeginBinaryImport($"COPY {_numbers.Table} (k, n, v, c) FROM STDIN BINARY");
        for (var index = 0; index < _texts.Count; index++)
            writer.WriteRow(index, _texts[index], _texts[index], _texts[index]?.Length > 18 ? null : _texts[index]);
        writer.Complete();
    }

    [OneTimeTearDown]
    public void Drop() => _bench?.Dispose();

    [Test]
    public void Server_and_reader_call_the_same_texts_plain(
        [ValueSource(nameof(AsOf))] DateOnly asOf, [Values("n", "v", "c")] string column, [Values] bool isShipped)
    {
        using var session = _bench.Connect();
        var id = PostgreSqlBench.Column(session, _numbers, column);
        var key = PostgreSqlBench.Column(session, _numbers, "k");
        var sql = session.Sql;
        var condition = isShipped
            ? ShippedPlainNumber.Condition($"{sql.Text(id)}", asOf)
            : sql.IsPlain(id, asOf);
        var rows = PostgreSqlBench.Rows(session, $"""
            SELECT {sql.Text(key)}, {sql.Text(id)}, CASE WHEN {condition} THEN 'y' ELSE 'n' END
            FROM {sql.From(_numbers)} ORDER BY {sql.OrderBy(key)}
            """, 3);
        Assert.That(rows, Has.Count.EqualTo(_texts.Count));
        var reader = new IdReader(asOf);
        var others = rows.Where(row => row[2] == "y" != reader.TryReadPlain(Encoding.UTF8.GetBytes(row[1]), out _)).ToList();
        Assert.That(others.Select(row => $"{row[1]}: {row[2]}"), Is.Empty);
        Assert.That(rows.Count(row => row[2] == "y"), Is.GreaterThan(asOf.Year > 2020 ? 1000 : 500), "else nothing was tried");
    }

    [Test]
    public void What_is_certain_is_never_unknown()
    {
        using var session = _bench.Connect();
        var id = PostgreSqlBench.Column(session, _numbers, "n");
        var plain = session.Sql.IsPlain(id, AsOf[0]);
        var counts = session.Numbers($"""
            SELECT count(*), sum(CASE WHEN {plain} THEN 1 ELSE 0 END), sum(CASE WHEN {session.Sql.IsNotTrue(plain)} THEN 1 ELSE 0 END)
            FROM {session.Sql.From(_numbers)}
            """, CancellationToken.None);
        Assert.That(counts[1] + counts[2], Is.EqualTo(counts[0]));
    }
}
