using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;
using Matcher.Samples;
using Matcher.Support.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>The sample's lists are the same from tables of MariaDB as from files, whichever way the numbers are brought.</summary>
[Category(TestServers.Category)]
internal sealed class MySqlSameListsTests
{
    private readonly string _database = string.Create(CultureInfo.InvariantCulture, $"matcher_lists_{Environment.ProcessId}");
    private TestServer _server = null!;
    private TabledCounty _county = null!;
    private SortedDictionary<string, string> _ofFiles = null!;

    [OneTimeSetUp]
    public void OneTimeSetUp()
    {
        _server = TestServers.MariaDb;
        _county = new TabledCounty(ConfigLoader.Load(LiulinSample.Root, new ProblemList())!);
        _ofFiles = _county.ListsOfFiles();
        using var loader = Loader();
        Do(loader, $"CREATE DATABASE {_database}");
        Do(loader, $"USE {_database}");
        foreach (var id in _county.Sources)
        {
            foreach (var statement in File.ReadLines(Path.Combine(_county.Tables, $"{id}.mysql.sql")))
                Do(loader, statement);
            using var rows = File.OpenRead(Path.Combine(_county.Tables, $"{id}.tsv"));
            new MySqlBulkLoader(loader)
            {
                TableName = $"`{id}`",
                SourceStream = rows,
                CharacterSet = "utf8mb4",
                FieldTerminator = "\t",
                LineTerminator = "\n",
                EscapeCharacter = '\\',
                Local = true,
            }.Load();
        }
    }

    [OneTimeTearDown]
    public void OneTimeTearDown()
    {
        _county?.Dispose();
        if (_server is null)
            return;
        using var loader = Loader();
        Do(loader, $"DROP DATABASE IF EXISTS {_database}");
    }

    [TestCase(true, TestName = "Numbers_in_a_temporary_table_of_MariaDB")]
    [TestCase(false, TestName = "Numbers_in_lists_to_MariaDB")]
    public void The_samples_lists_are_those_of_its_files(bool mayBringKeys)
    {
        var account = mayBringKeys ? _server.ReadWrite : _server.ReadOnly;
        var access = MariaDbTable.Access(_server, account) with { Database = _database };
        string product;
        using (var session = new MySqlServer(access, account.Password).Connect(CancellationToken.None))
            product = session.Product;
        var ofTables = _county.ListsOfTables(access, schema: "", (its, _) => new MySqlServer(its, account.Password));
        SameLists.Check(ofTables, _ofFiles, product);
    }

    private MySqlConnection Loader()
    {
        var connection = new MySqlConnection(new MySqlConnectionStringBuilder
        {
            Server = _server.Host,
            Port = (uint)_server.Port,
            UserID = _server.Loader.User,
            Password = _server.Loader.Password,
            SslMode = MySqlSslMode.None,
            AllowLoadLocalInfile = true,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Do(MySqlConnection connection, string sql)
    {
        using var command = new MySqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
