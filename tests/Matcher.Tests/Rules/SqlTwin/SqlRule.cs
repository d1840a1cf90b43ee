using System.Globalization;
using Matcher.Rules.Conditions;

namespace Matcher.Rules.SqlTwin;

/// <summary>A rule as one SELECT of the roster's row numbers.</summary>
internal static class SqlRule
{
    /// <summary>The people that a rule of the kinds present, absent and duplicate lists.</summary>
    public static string Of(Rule rule, ParameterValues parameters)
    {
        var condition = new SqlCondition(parameters);
        var holds = $"({condition.Of(rule.Check.Body.When)}) IS TRUE AND {NotExempt(rule, condition)} AND {Happened(rule, parameters.AsOf)}";
        var grades = string.Join(", ", rule.Grades.Select(grade => $"'{grade}'"));
        return rule.Check switch
        {
            PresentCheck check => $"SELECT DISTINCT r.row FROM roster r JOIN {check.Source.Id} s ON s.number = r.number WHERE {GradeOfRow} IN ({grades}) AND {holds}",
            AbsentCheck check => $"SELECT r.row FROM roster r WHERE r.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {check.Source.Id} s WHERE s.number = r.number) AND {holds}",
            DuplicateCheck => Duplicate(grades, holds),
            _ => throw new NotSupportedException(rule.Check.GetType().Name),
        };
    }

    private static string Grade(string one, string other) =>
        $"(CASE WHEN {one} = '' OR {other} = '' THEN 'B' WHEN {one} = {other} THEN 'A' ELSE 'D' END)";

    // A row without a name is about neither of two people who have one number under two names.
    private static string GradeOfRow => $"""
        (CASE WHEN s.name = '' AND r.name <> '' AND EXISTS (SELECT 1 FROM roster o WHERE o.number = r.number AND o.name <> '' AND o.name <> r.name) THEN 'D'
              ELSE {Grade("s.name", "r.name")} END)
        """;

    private static string NotExempt(Rule rule, SqlCondition condition) =>
        rule.Check.Body.Except.IsEmpty ? "1" : string.Join(" AND ", rule.Check.Body.Except.Select(exemption => $"({condition.Of(exemption.When)}) IS NOT TRUE"));

    // The first of the columns that holds a date; what lies after the as-of date has not happened, and what nobody was paid
    // after costs nothing.
    private static string Happened(Rule rule, DateOnly asOf)
    {
        if (rule.Check.Body.Event is not { } day)
            return "1";
        var first = $"coalesce({string.Join(", ", day.Fields.Select(field => $"nullif({SqlCondition.Date(field)}, '')"))}, NULL)";
        var text = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var paid = day.OnlyIfPaidAfter ? $" AND ({first} < r.last_paid) IS NOT FALSE" : "";
        return $"({first} <= '{text}') IS NOT FALSE{paid}";
    }

    // Every other place of the number that the rule accepts, with how it lies to this one.
    private static string Duplicate(string grades, string holds) => $"""
        SELECT r.row FROM (
            SELECT a.*, group_concat(DISTINCT
                CASE WHEN a.township = b.township AND a.household = b.household THEN '同一户内重复登记'
                     ELSE (CASE WHEN a.township = b.township THEN '同一乡镇两户' ELSE '两个乡镇' END)
                          || (CASE WHEN a.category = b.category THEN '' ELSE '，城市和农村保障都有' END) END) AS how
            FROM roster a JOIN roster b ON b.number = a.number AND b.row <> a.row
            WHERE {Grade("a.name", "b.name")} IN ({grades})
            GROUP BY a.row) r
        WHERE {holds}
        """;
}
