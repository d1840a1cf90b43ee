using Matcher.Rules;

namespace Matcher.Cli.Reports;

/// <summary>What <c>--json</c> says of a rule.</summary>
internal static class RuleMembers
{
    public static object Of(Rule rule) => new
    {
        rule.Id,
        rule.Title,
        rule.Status,
        rule.Level,
        rule.List,
        rule.Why,
        rule.Basis,
        Grades = rule.Grades.Select(grade => grade.ToString()),
        rule.Sources,
        rule.Focus,
        rule.Action,
        rule.DueDays,
        rule.Hash,
    };
}
