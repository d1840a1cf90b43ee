using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What only a check looks for.</summary>
internal static class CheckProblems
{
    public static Problem HeaderResembles(Place where, string column, string source) =>
        Problem.Warning(ProblemCode.HeaderResembles, where, new Text(column), new Text(source));

    public static Problem FileNotUsed(Place where) =>
        Problem.Warning(ProblemCode.FileNotUsed, where);

    public static Problem Unreadable(Place where, long unreadable, long filled, ValueKind type, string example) =>
        Problem.Warning(ProblemCode.CheckUnreadable, where, new Count(unreadable), new Count(filled), new Kind(type), new Text(example));

    public static Problem UnknownCodes(Place where, IEnumerable<string> codes, string source) =>
        Problem.Warning(ProblemCode.CheckUnknownCodes, where, Words.Listed(codes), new Text(source));

    /// <summary>An error where every row was looked at, so that the run is certain to end like this.</summary>
    public static Problem ManyRejects(Place where, bool isCertain, long rejects, long rows, double allowed) => isCertain
        ? Problem.Error(ProblemCode.CheckManyRejects, where, new Count(rejects), new Count(rows), new Share(allowed))
        : Problem.Warning(ProblemCode.CheckManyRejects, where, new Count(rejects), new Count(rows), new Share(allowed));

    public static Problem ColumnPartly(Place where, string column, IEnumerable<string> files) =>
        Problem.Warning(ProblemCode.CheckColumnPartly, where, new Text(column), Words.Listed(files));

    public static Problem ColumnUsed(Place where, string column, string source, IEnumerable<string> rules) =>
        Problem.Warning(ProblemCode.CheckColumnUsed, where, new Text(column), new Text(source), Words.Listed(rules));

    /// <summary>A table in a database is read by the server several times, because no index begins with the column of ID numbers.</summary>
    public static Problem TableReadOften(Place where, long queries) =>
        Problem.Warning(ProblemCode.CheckTableReadOften, where, new Count(queries));

    public static Problem RunGoing(Place where) =>
        Problem.Warning(ProblemCode.CheckRunGoing, where);

    public static Problem NoLog(Place where, string reason) =>
        Problem.Warning(ProblemCode.CheckNoLog, where, new Text(reason));

    /// <summary>The ledger is on a share or a network drive.</summary>
    public static Problem LedgerOnShare(Place where, string share) =>
        Problem.Warning(ProblemCode.CheckLedgerOnShare, where, new Text(share));

    /// <summary>The ledger is in a folder of a sync client.</summary>
    public static Problem LedgerSynced(Place where, string folder) =>
        Problem.Warning(ProblemCode.CheckLedgerSynced, where, new Text(folder));

    /// <summary>The lists are in a folder of a sync client.</summary>
    public static Problem OutputSynced(Place where, string folder) =>
        Problem.Warning(ProblemCode.CheckOutputSynced, where, new Text(folder));
}
