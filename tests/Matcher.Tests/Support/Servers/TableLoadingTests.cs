using System.Data.Common;
using System.Net.Http.Headers;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Loading;
using MySqlConnector;
using Npgsql;

namespace Matcher.Support.Servers;

/// <summary>What a file holds arrives in the tables character by character, and the accounts may read it or not.</summary>
[TestFixture]
[Category(TestServers.Category)]
public sealed class TableLoadingTests
{
    private const string Place = "matcher_loading";

    private const string Query = $"SELECT 身份证号, 所有人, 号牌号码 FROM {Place}.vehicles ORDER BY {SourceTable.RowKey}";

    // What some database may take for something else: its escapes, its NULL, 4-byte characters, line breaks, blanks at either end.
    private static readonly string[][] Cells =
    [
        [SmallCounty.Id(1), "王芳", "晋A\\N\\t1"],
        ["'" + SmallCounty.Id(2), " 李𠮷 ", "\\N"],
        ["１４９９０１", "张\t三", "一\r\n二\n"],
        [$"{SmallCounty.Id(3)} ", "O'Neil \"X\"", "\\"],
    ];

    private TemporaryFolder _folder = null!;
    private SourceTable _table = null!;

    [SetUp]
    public void Start()
    {
        _folder = new TemporaryFolder();
        _folder.Write("a.csv", "身份证号,所有人,号牌号码\n" + string.Concat(Cells.Select(row =>
            string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")));
        _table = SourceTable.Open(_folder.Path, new SourceInput("vehicles", new InputFiles(["a.csv"]), 0.05, Foundation.Problems.Place.Nowhere),
            SmallCounty.Vehicles, new SharedFiles(TimeProvider.System), new ProblemList())!;
    }

    [TearDown]
    public void Stop()
    {
        _table.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task PostgreSql()
    {
        var server = TestServers.PostgreSql;
        await TableLoading.IntoPostgreSql(server, Place, _table);
        Assert.That(await Read(server.ReadOnly), Is.EqualTo(Cells));
        Assert.That(async () => await Read(server.NoRights), Throws.InstanceOf<PostgresException>());

        async Task<string[][]> Read(TestAccount account)
        {
            await using var connection = new NpgsqlConnection($"Host={server.Host};Port={server.Port};Database={server.Database};"
                + $"Username={account.User};Password={account.Password};Pooling=false");
            return await Rows(connection);
        }
    }

    [Test]
    public async Task MariaDb()
    {
        var server = TestServers.MariaDb;
        await TableLoading.IntoMariaDb(server, Place, _table);
        Assert.That(await Read(server.ReadOnly), Is.EqualTo(Cells));
        Assert.That(async () => await Read(server.NoRights), Throws.InstanceOf<MySqlException>());

        async Task<string[][]> Read(TestAccount account)
        {
            await using var connection = new MySqlConnection(
                $"Server={server.Host};Port={server.Port};User ID={account.User};Password={account.Password};Pooling=false");
            return await Rows(connection);
        }
    }

    [Test]
    public async Task ClickHouse()
    {
        var server = TestServers.ClickHouse;
        await TableLoading.IntoClickHouse(server, Place, _table);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await Read(server.ReadOnly), Is.EqualTo(string.Concat(Cells.Select(row => string.Concat(row.Select(cell => $"<{cell}>"))))));
            Assert.That(await Read(server.NoRights), Does.StartWith("Code: 291"));
        }

        async Task<string> Read(TestAccount account)
        {
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.User}:{account.Password}")));
            using var content = new StringContent(
                $"SELECT concat(concat(concat('<', ifNull(`身份证号`, 'NULL'), '>'), concat('<', ifNull(`所有人`, 'NULL'), '>')),"
                + $" concat('<', ifNull(`号牌号码`, 'NULL'), '>')) FROM {Place}.vehicles ORDER BY {SourceTable.RowKey} FORMAT RowBinary");
            using var answer = await client.PostAsync(new Uri($"http://{server.Host}:{server.Port}/"), content);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode ? WithoutLengths(bytes) : Encoding.UTF8.GetString(bytes);
        }
    }

    private static async Task<string[][]> Rows(DbConnection connection)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return [.. rows];
    }

    // RowBinary writes a text's length in one byte where it is short, and then the text as it is.
    private static string WithoutLengths(byte[] rows)
    {
        var text = new StringBuilder();
        for (var at = 0; at < rows.Length; at += rows[at] + 1)
            text.Append(Encoding.UTF8.GetString(rows, at + 1, rows[at]));
        return text.ToString();
    }
}
