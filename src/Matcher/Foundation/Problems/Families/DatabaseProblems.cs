using System.Globalization;
using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with a source in a database, so that nothing can be said by it.</summary>
internal static class DatabaseProblems
{
    /// <param name="where">The table.</param>
    /// <param name="server">Host and port.</param>
    /// <param name="code">What the system or the server calls it.</param>
    public static Problem Unreachable(Place where, string server, string code) =>
        Problem.Error(ProblemCode.DatabaseUnreachable, where, new Text(server), new Text(code));

    public static Problem NotTrusted(Place where, string server, string code) =>
        Problem.Error(ProblemCode.DatabaseNotTrusted, where, new Text(server), new Text(code));

    public static Problem AccessRefused(Place where, string server, string code) =>
        Problem.Error(ProblemCode.DatabaseAccessRefused, where, new Text(server), new Text(code));

    /// <param name="where">The table.</param>
    /// <param name="place">The name of a variable, or a file's path as the config has it.</param>
    public static Problem PasswordMissing(Place where, string place) =>
        Problem.Error(ProblemCode.DatabasePasswordMissing, where, new Text(place));

    /// <param name="where">The table.</param>
    /// <param name="told">The server's code, and what it says where that cannot hold data.</param>
    public static Problem NoRight(Place where, string told) =>
        Problem.Error(ProblemCode.DatabaseNoRight, where, new Text(told));

    public static Problem NoTable(Place where, string told) =>
        Problem.Error(ProblemCode.DatabaseNoTable, where, new Text(told));

    public static Problem NoColumn(Place where, string told) =>
        Problem.Error(ProblemCode.DatabaseNoColumn, where, new Text(told));

    public static Problem BadQuery(Place where, string told) =>
        Problem.Error(ProblemCode.DatabaseBadQuery, where, new Text(told));

    public static Problem TimeOver(Place where, TimeSpan limit) =>
        Problem.Error(ProblemCode.DatabaseTimeOver, where, new Text(limit.ToString("c", CultureInfo.InvariantCulture)));

    public static Problem Broken(Place where, string code) =>
        Problem.Error(ProblemCode.DatabaseBroken, where, new Text(code));

    public static Problem ServerFailed(Place where, string code) =>
        Problem.Error(ProblemCode.DatabaseServerFailed, where, new Text(code));

    /// <param name="where">The table.</param>
    /// <param name="file">The file, as the config is relative to it.</param>
    public static Problem AuthorityMissing(Place where, string file) =>
        Problem.Error(ProblemCode.DatabaseAuthorityMissing, where, new Text(file));

    /// <param name="where">The table.</param>
    /// <param name="setting">Name of the setting.</param>
    public static Problem HidesRows(Place where, string setting) =>
        Problem.Error(ProblemCode.DatabaseHidesRows, where, new Text(setting));

    public static Problem KeysRefused(Place where) =>
        Problem.Error(ProblemCode.DatabaseKeysRefused, where);

    public static Problem KeyColumnMissing(Place where, string column, Hint hint) =>
        Problem.Error(ProblemCode.DatabaseKeyColumnMissing, where, new Text(column), hint);

    /// <param name="where">The table.</param>
    /// <param name="key">The key that comes again; empty where a row has none.</param>
    public static Problem KeyNotUnique(Place where, string key) =>
        Problem.Error(ProblemCode.DatabaseKeyNotUnique, where, new Text(key));

    public static Problem RowsChanged(Place where, long before, long after) =>
        Problem.Error(ProblemCode.DatabaseRowsChanged, where, new Count(before), new Count(after));

    public static Problem RowsLost(Place where, long counted, long received) =>
        Problem.Error(ProblemCode.DatabaseRowsLost, where, new Count(counted), new Count(received));
}
