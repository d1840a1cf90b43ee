using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>The server's words are shown where they name tables and rights, and never what the query or a row has in it.</summary>
[TestFixture]
internal sealed class ServerErrorTests
{
    [TestCase("Code: 60, e.displayText() = DB::Exception: Table si.pay doesn't exist., e.what() = DB::Exception", DatabaseFault.NoTable,
        "Table si.pay doesn't exist")]
    [TestCase("Code: 60. DB::Exception: Table si.pay does not exist. (UNKNOWN_TABLE) (version 25.8.1.1 (official build))",
        DatabaseFault.NoTable, "Table si.pay does not exist. (UNKNOWN_TABLE)")]
    [TestCase("Code: 47. DB::Exception: Unknown expression identifier `gone` in scope SELECT gone FROM x WHERE id = '149901197803071238'.",
        DatabaseFault.NoColumn, "Unknown expression identifier `gone`", "the scope is the query")]
    [TestCase("Code: 47, e.displayText() = DB::Exception: Unknown identifier: gone, context: query: 'SELECT', e.what() = DB::Exception",
        DatabaseFault.NoColumn, "Unknown identifier: gone")]
    [TestCase("Code: 62. DB::Exception: Syntax error: failed at position 9 ('张三'): 张三. Expected one of: token. (SYNTAX_ERROR)",
        DatabaseFault.BadQuery, "Syntax error: failed at position 9", "the place, not what stands there")]
    [TestCase("Code: 6. DB::Exception: Cannot parse string '149901197803071238' as UInt32: syntax error", DatabaseFault.ServerFailed, null)]
    [TestCase("Code: 53. DB::Exception: Cannot convert 149901197803071238 to UInt32", DatabaseFault.BadQuery, null, "a number of a row")]
    [TestCase("Code: 210, e.displayText() = DB::NetException: Connection refused (10.0.0.2:9000)", DatabaseFault.ServerFailed, null)]
    [TestCase("Code: 159. DB::Exception: Timeout exceeded: elapsed 5 seconds", DatabaseFault.TimeOver, null)]
    public void It_is_told_without_data(string text, DatabaseFault fault, string? words, string why = "")
    {
        var error = ServerError.Read(text)!;
        Assert.That((error.Fault, error.ServerWords), Is.EqualTo((fault, words)), why);
    }

    [TestCase("")]
    [TestCase("<html>Bad gateway</html>")]
    [TestCase("Code: red")]
    public void Other_texts_are_none(string text) => Assert.That(ServerError.Read(text), Is.Null);
}
