using System.Collections.Immutable;
using Matcher.Rules.Model;

namespace Matcher.Cli.Reports;

/// <summary>What <c>--json</c> says of a rule.</summary>
internal static class RuleMembers
{
    /// <summary>The members.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="missing">Parameters without a value; null where no config says which have one.</param>
    public static object Of(Rule rule, ImmutableArray<string>? missing = null) => new
    {
        rule.Id,
        rule.Title,
        rule.Kind,
        rule.Status,
        rule.Level,
        rule.List,
        rule.Why,
        rule.Basis,
        Grades = rule.Grades.Select(grade => grade.ToString()),
        rule.Sources,
        rule.Focus,
        rule.Parameters,
        ParametersMissing = missing,
        rule.Action,
        rule.DueDays,
        DueInWorkdays = rule.Due?.AreWorkingDays,
        rule.ReopensOn,
        rule.Replaces,
        rule.IdentityWas,
        rule.Hash,
        rule.Origin.Owner,
        Extends = rule.Origin.Extends?.Id,
        Changes = rule.Origin.Changes.Select(change => new { change.Key, change.IsTakenAway, change.Where.File, change.Where.Line }),
    };
}
