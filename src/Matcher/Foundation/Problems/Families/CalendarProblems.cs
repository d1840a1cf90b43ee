using static Matcher.Foundation.Problems.ProblemArgument;

namespace Matcher.Foundation.Problems.Families;

/// <summary>What is wrong with the calendar of working days.</summary>
internal static class CalendarProblems
{
    /// <param name="where">The cell.</param>
    /// <param name="text">What stands in it.</param>
    public static Problem NoDate(Place where, string text) =>
        Problem.Error(ProblemCode.CalendarNoDate, where, new Text(text));

    /// <param name="where">The cell.</param>
    /// <param name="text">What stands in it.</param>
    public static Problem NoKind(Place where, string text) =>
        Problem.Error(ProblemCode.CalendarNoKind, where, new Text(text));

    public static Problem BadRange(Place where, DateOnly from, DateOnly to, long longest) =>
        Problem.Error(ProblemCode.CalendarBadRange, where, new Day(from), new Day(to), new Number(longest));

    public static Problem Contradicts(Place where, DateOnly day) =>
        Problem.Error(ProblemCode.CalendarContradicts, where, new Day(day));

    /// <param name="where">The calendar; nowhere where there is none.</param>
    /// <param name="year">The year whose holidays nobody has said.</param>
    public static Problem YearUnknown(Place where, long year) =>
        Problem.Warning(ProblemCode.CalendarYearUnknown, where, new Number(year));
}
