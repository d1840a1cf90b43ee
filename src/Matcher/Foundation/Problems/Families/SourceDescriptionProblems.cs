using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with the description of a source or of the roster (rules/sources, local-sources).</summary>
internal static class SourceDescriptionProblems
{
    public static Problem RosterMissing(Place where) =>
        Problem.Error(ProblemCode.SourceRosterMissing, where);

    public static Problem RoleTwice(Place where, string role, string otherColumn) =>
        Problem.Error(ProblemCode.SourceRoleTwice, where, new Text(role), new Text(otherColumn));

    public static Problem MeaningsTooMany(Place where, long most) =>
        Problem.Error(ProblemCode.SourceMeaningsTooMany, where, new Number(most));

    public static Problem MeaningWordEmpty(Place where, string word, string meaning) =>
        Problem.Error(ProblemCode.SourceMeaningWordEmpty, where, new Text(word), new Text(meaning));

    public static Problem HeaderTwice(Place where, string header, string otherColumn, long line) =>
        Problem.Error(ProblemCode.SourceHeaderTwice, where, new Text(header), new Text(otherColumn), new Number(line));

    public static Problem HeaderShipped(Place where, string header, string otherColumn, Place shippedAt) =>
        Problem.Error(ProblemCode.SourceHeaderShipped, where, new Text(header), new Text(otherColumn), new At(shippedAt));

    public static Problem AliasNotShipped(Place where, string alias, string column, Hint hint) =>
        Problem.Error(ProblemCode.SourceAliasNotShipped, where, new Text(alias), new Text(column), hint);

    public static Problem LocalUnknown(Place where, string source, Hint hint) =>
        Problem.Error(ProblemCode.SourceLocalUnknown, where, new Text(source), hint);

    public static Problem WithoutIdNumber(Place where) =>
        Problem.Error(ProblemCode.SourceWithoutIdNumber, where);

    public static Problem CodeNotOneLetter(Place where, string code) =>
        Problem.Error(ProblemCode.SourceCodeNotOneLetter, where, new Text(code));

    public static Problem DayOfNoDate(Place where, string column) =>
        Problem.Error(ProblemCode.SourceDayOfNoDate, where, new Text(column));
}
