using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Servers;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>What tests on a ClickHouse that runs have in common. Every test has tables of its own.</summary>
[Category(TestServers.Category)]
internal abstract class ClickHouseTest
{
    protected const string Password = "a password nobody may read";

    private readonly List<string> _made = [];

    protected static CancellationToken Never => CancellationToken.None;

    protected static DateOnly AsOf { get; } = new(2026, 11, 30);

    protected static TestServer Server => TestServers.ClickHouse;

    // What asks for a server that does not run is ignored; within a test that waits for an exception it would be one.
    [OneTimeSetUp]
    public void Needs_a_server() => Assert.That(Server.Port, Is.Positive);

    [TearDown]
    public void DropTables()
    {
        foreach (var table in _made)
            Load($"DROP TABLE IF EXISTS {table}");
        _made.Clear();
    }

    protected static DatabaseAccess AccessOf(TestServer server, TestAccount account) =>
        new("province", DatabaseKind.ClickHouse, server.Host, server.Port, new Place("matcher.yaml"))
        {
            Database = server.Database,
            User = account.User,
            Security = TransportSecurity.None,
            TimeLimit = TimeSpan.FromMinutes(1),
        };

    protected static DatabaseSession Connect(TestAccount? account = null, TestServer? server = null)
    {
        var at = server ?? Server;
        var who = account ?? at.ReadOnly;
        return new ClickHouseServer(AccessOf(at, who), who.Password).Connect(Never);
    }

    /// <summary>Does something on a server that Matcher never does.</summary>
    protected static string Load(string sql, TestServer? server = null, string settings = "")
    {
        var at = server ?? Server;
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post,
            string.Create(CultureInfo.InvariantCulture, $"http://{at.Host}:{at.Port}/?database={at.Database}{settings}"));
        request.Headers.Add("X-ClickHouse-User", at.Loader.User);
        request.Headers.Add("X-ClickHouse-Key", at.Loader.Password);
        request.Content = new StringContent(sql, Encoding.UTF8);
        using var response = client.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream(), Encoding.UTF8);
        var answer = reader.ReadToEnd();
        return response.IsSuccessStatusCode && !answer.Contains("DB::Exception", StringComparison.Ordinal)
            ? answer.TrimEnd('\n')
            : throw new InvalidOperationException(answer);
    }

    /// <summary>Makes a table; gives its name.</summary>
    protected string Make(string columns, string engine = "MergeTree ORDER BY tuple()")
    {
        var name = $"t_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        Load($"CREATE TABLE {name} ({columns}) ENGINE = {engine}");
        _made.Add(name);
        return name;
    }

    /// <summary>All rows of some columns, in their order, the cells of a row joined with |.</summary>
    protected static List<string> RowsOf(DatabaseSession session, Relation relation, string rest = "", params string[] names)
    {
        var columns = session.ColumnsOf(relation, Never).Where(column => names.Length == 0 || names.Contains(column.Name)).ToList();
        var sql = $"SELECT {string.Join(", ", columns.Select(session.Sql.Text))} FROM {session.Sql.From(relation)} {rest}";
        using var rows = session.Rows(sql, columns.Count, Never);
        var lines = new List<string>();
        while (rows.Read())
            lines.Add(string.Join('|', Enumerable.Range(0, columns.Count).Select(index => Encoding.Latin1.GetString(rows.Cell(index)))));
        return lines;
    }

    protected static Relation Table(string name) => new(name, null);

    protected static DatabaseFailedException Fails(Action action) => Assert.Throws<DatabaseFailedException>(() => action())!;
}
