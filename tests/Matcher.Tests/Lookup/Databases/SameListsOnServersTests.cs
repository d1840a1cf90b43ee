using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Samples;
using Matcher.Samples.Options;
using Matcher.Support;
using Matcher.Support.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>The same rules give the same hits from files as from tables of each kind of server, whatever the account may do.</summary>
/// <param name="seed">Of a generated county; 0: the sample.</param>
/// <param name="mayMakeTemporaryTables">Whether the account may.</param>
[TestFixture(0, true)]
[TestFixture(0, false)]
[TestFixture(1, true)]
[TestFixture(2, false)]
[TestFixture(3, true)]
[Category(TestServers.Category)]
internal sealed class SameListsOnServersTests(int seed, bool mayMakeTemporaryTables)
{
    private readonly string _schema = string.Create(CultureInfo.InvariantCulture, $"matcher_lists_{seed}_{Environment.ProcessId}");
    private TemporaryFolder _folder = null!;
    private TabledCounty _county = null!;
    private SortedDictionary<string, string> _ofFiles = null!;

    [OneTimeSetUp]
    public void OneTimeSetUp()
    {
        _folder = new TemporaryFolder();
        _county = new TabledCounty(Config());
        _ofFiles = _county.ListsOfFiles();
    }

    [OneTimeTearDown]
    public void OneTimeTearDown()
    {
        _county.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task Lists_are_those_of_files([Values] DatabaseKind kind)
    {
        var server = kind switch
        {
            DatabaseKind.PostgreSql => TestServers.PostgreSql,
            DatabaseKind.MySql => TestServers.MariaDb,
            _ => TestServers.ClickHouse,
        };
        await Load(kind, server);
        var account = mayMakeTemporaryTables ? server.ReadWrite : server.ReadOnly;
        var access = new DatabaseAccess("province", kind, server.Host, server.Port, Place.Nowhere)
        {
            Database = kind == DatabaseKind.PostgreSql ? server.Database : _schema,
            User = account.User,
            Security = TransportSecurity.None,
        };
        string product;
        using (var session = KnownServers.Of(access, account.Password).Connect(CancellationToken.None))
            product = session.Product;
        SameLists.Check(
            _county.ListsOfTables(access, $"{_schema}.", (its, _) => KnownServers.Of(its, account.Password)), _ofFiles, product);
    }

    private Task Load(DatabaseKind kind, TestServer server) => kind switch
    {
        DatabaseKind.PostgreSql => _county.Load(table => TableLoading.IntoPostgreSql(server, _schema, table, emptyAsNull: true)),
        DatabaseKind.MySql => _county.Load(table => TableLoading.IntoMariaDb(server, _schema, table, emptyAsNull: true)),
        _ => _county.Load(table => TableLoading.IntoClickHouse(server, _schema, table, emptyAsNull: true)),
    };

    private MatcherConfig Config()
    {
        var problems = new ProblemList();
        var config = seed == 0
            ? ConfigLoader.Load(LiulinSample.Root, problems)
            : ConfigLoader.Load(Generator.Generate(new GenerateOptions
            {
                Folder = _folder.Path,
                People = 1_000,
                Rows = 8_000,
                Seed = seed,
                Forms = SourceForms.Csv,
                RulesFolder = Path.Combine(Repository.Root, "rules").Replace('\\', '/'),
            }, CancellationToken.None).ConfigFile, problems);
        Assert.That(problems.All, Is.Empty);
        return config!;
    }
}
