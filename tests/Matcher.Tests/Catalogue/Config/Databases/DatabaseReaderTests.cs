using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Config.Databases;

/// <summary>What the config says of databases, and of sources in them.</summary>
public sealed class DatabaseReaderTests
{
    private const string Secret = "hunter2-张三";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Everything_of_a_database_is_read()
    {
        var access = Load("""
            kind: postgresql
                host: db.gov.test
                port: 5555
                database: prov
                user: reader
                password: { file: secrets/db.txt }
                ca: ca.pem
                time_limit: 2 hours
                keys: lists
            """, "table: si.payments, row_key: [年度, 流水号]", out var problems)!.Databases["province"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((access.Id, access.Kind, access.Host, access.Port, access.Database, access.User),
                Is.EqualTo(("province", DatabaseKind.PostgreSql, "db.gov.test", 5555, "prov", "reader")));
            Assert.That(access.Password, Is.EqualTo(new DatabasePassword(Variable: null, Path.Combine(_folder.Path, "secrets", "db.txt"))
                {
                    Shown = "secrets/db.txt",
                }));
            Assert.That(access.Authorities, Is.EqualTo(Path.Combine(_folder.Path, "ca.pem")));
            Assert.That((access.TimeLimit, access.Keys, access.Security),
                Is.EqualTo((TimeSpan.FromHours(2), KeyTransport.Lists, TransportSecurity.Verified)));
        }
    }

    // The usual ports are those of the servers' own documentation; ClickHouse has another one where it speaks TLS.
    [TestCase("postgresql", "", 5432)]
    [TestCase("mysql", "", 3306)]
    [TestCase("clickhouse", "", 8443)]
    [TestCase("clickhouse", "tls: { none: h }", 8123)]
    [TestCase("clickhouse", "tls: { unverified: h }", 8443)]
    public void What_is_left_out_is_usual(string kind, string tls, int port)
    {
        var access = Load($"kind: {kind}\n    host: h\n    {tls}", "table: t, row_key: id", out var problems)!.Databases["province"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems, Is.Empty);
            Assert.That((access.Port, access.TimeLimit, access.Keys, access.Password),
                Is.EqualTo((port, DatabaseAccess.UsualTimeLimit, KeyTransport.Auto, (DatabasePassword?)null)));
        }
    }

    [TestCase("tls: verified", TransportSecurity.Verified)]
    [TestCase("tls: { unverified: h }", TransportSecurity.Unverified)]
    [TestCase("tls: { none: h }", TransportSecurity.None)]
    public void Care_is_laid_aside_only_for_a_host_that_is_named(string tls, TransportSecurity security) =>
        Assert.That(Load($"kind: mysql\n    host: h\n    {tls}", "table: t, row_key: id", out _)!.Databases["province"].Security,
            Is.EqualTo(security));

    [TestCase("kind: oracle\n    host: h", "'kind' cannot be 'oracle'; known: clickhouse, mysql, postgresql", 4)]
    [TestCase("kind: mysql", "host", 4)]
    [TestCase("host: h", "kind", 4)]
    [TestCase("kind: mysql\n    host: h\n    tls: { none: other }", "other", 6)] // copied from another host's entry
    [TestCase("kind: mysql\n    host: h\n    tls: no", "tls", 6)]
    [TestCase("kind: mysql\n    host: h\n    port: 0", "port", 6)]
    [TestCase("kind: mysql\n    host: h\n    port: 70000", "port", 6)]
    [TestCase("kind: mysql\n    host: h\n    time_limit: 30", "time_limit", 6)] // of what
    [TestCase("kind: mysql\n    host: h\n    time_limit: 0 minutes", "time_limit", 6)]
    [TestCase("kind: mysql\n    host: h\n    keys: copy", "keys", 6)]
    [TestCase("kind: mysql\n    host: h\n    password: {}", "env", 6)]
    [TestCase("kind: mysql\n    host: h\n    passwort: { env: X }", "passwort", 6)]
    public void What_is_wrong_with_a_database_is_told_with_its_line(string database, string told, int line) =>
        AssertTold(database, "table: t, row_key: id", told, line);

    [TestCase("database: provinz, table: t, row_key: id", "provinz", 2)]
    [TestCase("database: province, row_key: id", "query", 2)] // neither
    [TestCase("database: province, table: t, query: select 1, row_key: id", "query", 2)] // both
    [TestCase("database: province, table: t", "row_key", 2)] // evidence must be found again
    [TestCase("table: t, row_key: id", "database", 2)]
    [TestCase("database: province, table: t, row_key: id, files: a.csv", "files", 2)]
    public void What_is_wrong_with_a_source_in_one_is_told_with_its_line(string source, string told, int line) =>
        AssertTold("kind: mysql\n    host: h", source, told, line, isWhole: true);

    [TestCase("password: " + Secret)]
    [TestCase("password: { env: A, value: " + Secret + " }")]
    [TestCase("password: [" + Secret + "]")]
    public void A_password_in_the_config_is_refused_and_not_said(string password)
    {
        Load($"kind: mysql\n    host: h\n    {password}", "table: t, row_key: id", out var problems);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(problems.Any(problem => problem.Severity == Severity.Error), Is.True);
            foreach (var language in (string[])["en", "zh-Hans"])
                Assert.That(problems.Select(problem => ProblemText.Render(problem, CultureInfo.GetCultureInfo(language))),
                    Has.None.Contains(Secret));
        }
    }

    private void AssertTold(string database, string source, string told, int line, bool isWhole = false)
    {
        var config = Load(database, source, out var problems, isWhole);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(config, Is.Null);
            Assert.That(problems.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Has.Some.Contains(told));
            Assert.That(problems.Select(problem => problem.Where.Line), Has.Some.EqualTo(line).Or.Some.EqualTo(line + 1));
        }
    }

    // The source stands on line 2, the database's entries from line 4 on.
    private MatcherConfig? Load(string database, string source, out IReadOnlyList<Problem> problems, bool isWhole = false)
    {
        _folder.Write("matcher.yaml", $$"""
            sources:
              vehicles: { {{(isWhole ? source : "database: province, " + source)}} }
            databases:
              province:
                {{database}}
            county: 柳林县
            rules: rules
            roster: { files: roster.csv }
            townships: { 第一组: [柳林镇] }
            """);
        var list = new ProblemList();
        var config = ConfigLoader.Load(_folder.Path, list);
        problems = list.All;
        return config;
    }
}
