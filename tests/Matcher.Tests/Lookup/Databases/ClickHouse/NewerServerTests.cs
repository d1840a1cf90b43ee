using System.Text;
using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>What servers say that cannot be started here, as their documentation has it.</summary>
[TestFixture]
internal sealed class NewerServerTests
{
    private const string Version = "25.8.1.1\tClickHouse\n";
    private const string Settings = "readonly\t1\n";
    private const string Failure = "Code: 241. DB::Exception: (total) memory limit exceeded: would use 10.00 GiB. (MEMORY_LIMIT_EXCEEDED)";

    [TestCase(true, "breaks off once it has written why")]
    [TestCase(false, "ends in good order")]
    public void A_failure_in_the_middle_of_a_result_is_told_by_its_number(bool breaksOff, string why)
    {
        var body = Rows(100) + "\r\n__exception__\r\nabcdefghijklmnop\r\n" + Failure + "\n103 abcdefghijklmnop\r\n__exception__\r\n";
        Assert.That(FailureOf(Chunked(body, breaksOff)), Is.EqualTo((DatabaseFault.ServerFailed, "241")), why);
    }

    [Test]
    public void A_failure_in_the_middle_of_a_cell_is_told_too() =>
        Assert.That(FailureOf(Chunked(Rows(100) + "\u0050half a cell" + Failure, breaksOff: false)),
            Is.EqualTo((DatabaseFault.ServerFailed, "241")));

    // The text of the error is as long as the cell has to be, and what comes then is the end.
    [Test]
    public void A_failure_that_looks_like_a_row_is_none()
    {
        var error = Failure + "\n";
        Assert.That(FailureOf(Chunked($"{Rows(100)}{(char)(error.Length + 4)}half{error}", breaksOff: false)),
            Is.EqualTo((DatabaseFault.ServerFailed, "241")));
    }

    [Test]
    public void A_result_that_breaks_off_between_rows_is_none() =>
        Assert.That(FailureOf(Chunked(Rows(100), breaksOff: true)).Fault, Is.EqualTo(DatabaseFault.Broken));

    [Test]
    public void A_result_that_breaks_off_in_a_row_is_none() =>
        Assert.That(FailureOf(Chunked(Rows(100)[..^1], breaksOff: false)).Fault, Is.EqualTo(DatabaseFault.Broken));

    [Test]
    public void A_result_whose_end_nobody_marks_is_none() =>
        Assert.That(FailureOf("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Rows(100)), Is.EqualTo((DatabaseFault.Broken, "HTTP 1.0")));

    [TestCase(403, 516, "matcher: Authentication failed: password is incorrect, or there is no user with such name.",
        DatabaseFault.AccessRefused)]
    [TestCase(404, 60, "Table si.payments does not exist.", DatabaseFault.NoTable)]
    [TestCase(403, 497, "matcher: Not enough privileges. To execute this query, it's necessary to have the grant SELECT(id) ON si.pay.",
        DatabaseFault.NoRight)]
    [TestCase(500, 452, "Setting max_execution_time should not be changed.", DatabaseFault.NoRight)]
    public void A_refusal_is_told(int status, int code, string words, DatabaseFault fault)
    {
        var body = $"Code: {code}. DB::Exception: {words} (NAME_OF_IT) (version 25.8.1.1 (official build))\n";
        var answer = FormattableString.Invariant(
            $"HTTP/1.1 {status} X\r\nX-ClickHouse-Exception-Code: {code}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        Assert.That(FailureOf(answer), Is.EqualTo((fault, FormattableString.Invariant($"{code}"))));
    }

    [Test]
    public void A_profile_that_hides_rows_and_may_not_be_changed_is_refused()
    {
        const string refusal = "Code: 164. DB::Exception: Cannot modify 'skip_unavailable_shards' setting in readonly mode. (READONLY)\n";
        using var server = new OtherServer(Whole(Version), Whole("readonly\t1\nskip_unavailable_shards\t1\n"),
            FormattableString.Invariant($"HTTP/1.1 500 X\r\nContent-Length: {refusal.Length}\r\nConnection: close\r\n\r\n{refusal}"));
        var failure = Assert.Throws<DatabaseFailedException>(() =>
            new ClickHouseServer(AccessOf(server), null).Connect(CancellationToken.None))!;
        Assert.That((failure.Fault, failure.Code), Is.EqualTo((DatabaseFault.HidesRows, "skip_unavailable_shards=1")));
    }

    [Test]
    public void A_profile_that_hides_rows_is_put_right_where_it_may_be()
    {
        using var server = new OtherServer(Whole(Version), Whole("readonly\t1\nskip_unavailable_shards\t1\n"), Whole("1\n"));
        using var session = new ClickHouseServer(AccessOf(server), null).Connect(CancellationToken.None);
        session.Numbers("SELECT 1", CancellationToken.None);
        Assert.That(server.Requests[^1], Does.Contain("skip_unavailable_shards=0"));
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(static _ => "\u0004cell\u0008" + OtherServer.Mark));

    private static string Chunked(string body, bool breaksOff) =>
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        + FormattableString.Invariant($"{body.Length:x}\r\n{body}\r\n{(breaksOff ? "" : "0\r\n\r\n")}");

    private static (DatabaseFault Fault, string Code) FailureOf(string answer)
    {
        using var server = new OtherServer(Whole(Version), Whole(Settings), answer);
        using var session = new ClickHouseServer(AccessOf(server), null).Connect(CancellationToken.None);
        Assert.That(session.Product, Is.EqualTo("ClickHouse 25.8.1.1"));
        var read = 0;
        var failure = Assert.Throws<DatabaseFailedException>(() =>
        {
            using var rows = session.Rows("SELECT t.a FROM x AS t", 1, CancellationToken.None);
            for (; rows.Read(); read++)
                Assert.That(rows.Cell(0).SequenceEqual("cell"u8));
        })!;
        Assert.That(read, Is.LessThanOrEqualTo(100));
        return (failure.Fault, failure.Code);
    }

    private static DatabaseAccess AccessOf(OtherServer server) =>
        new("p", DatabaseKind.ClickHouse, "127.0.0.1", server.Port, new Place("matcher.yaml")) { Security = TransportSecurity.None };

    private static string Whole(string body) => FormattableString.Invariant(
        $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");
}
