using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with matcher.yaml.</summary>
internal static class ConfigProblems
{
    public static Problem PercentBad(Place where, string key, string value) =>
        Problem.Error(ProblemCode.ConfigPercentBad, where, new Text(key), new Text(value));

    public static Problem TownshipTwice(Place where, string township, long firstLine) =>
        Problem.Error(ProblemCode.ConfigTownshipTwice, where, new Text(township), new Number(firstLine));

    public static Problem UnknownSource(Place where, string source, Hint hint) =>
        Problem.Error(ProblemCode.ConfigUnknownSource, where, new Text(source), hint);

    public static Problem SourceTwice(Place where, string source) =>
        Problem.Error(ProblemCode.ConfigSourceTwice, where, new Text(source));

    /// <summary>A column that the config says is not received, and without which nothing can be read.</summary>
    public static Problem ColumnNeeded(Place where, string column, string source) =>
        Problem.Error(ProblemCode.ConfigColumnNeeded, where, new Text(column), new Text(source));

    public static Problem ColumnCame(Place where, string column, string source) =>
        Problem.Warning(ProblemCode.ConfigColumnCame, where, new Text(column), new Text(source));

    public static Problem UnknownNoticePart(Place where, string part, Hint hint) =>
        Problem.Error(ProblemCode.ConfigUnknownNoticePart, where, new Text(part), hint);

    public static Problem NoRulePack(Place where) =>
        Problem.Error(ProblemCode.ConfigNoRulePack, where);

    public static Problem FolderMissing(Place where, string folder, string key) =>
        Problem.Error(ProblemCode.ConfigFolderMissing, where, new Text(folder), new Text(key));

    public static Problem UnknownDatabase(Place where, string database, Hint hint) =>
        Problem.Error(ProblemCode.ConfigUnknownDatabase, where, new Text(database), hint);

    /// <summary>A source that is said to be in files and in a database.</summary>
    public static Problem FilesAndTable(Place where) =>
        Problem.Error(ProblemCode.ConfigFilesAndTable, where);

    /// <summary>A source in a database that has neither a table nor a query, or both.</summary>
    public static Problem TableOrQuery(Place where) =>
        Problem.Error(ProblemCode.ConfigTableOrQuery, where);

    public static Problem PasswordWritten(Place where) =>
        Problem.Error(ProblemCode.ConfigPasswordWritten, where);

    public static Problem TlsOfOtherHost(Place where, string named, string host) =>
        Problem.Error(ProblemCode.ConfigTlsOfOtherHost, where, new Text(named), new Text(host));
}
