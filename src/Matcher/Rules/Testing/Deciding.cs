using System.Globalization;
using Matcher.Foundation.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Testing;

/// <summary>Finds the first condition that decided about an example: the one that its author should look at.</summary>
internal static class Deciding
{
    /// <summary>What decided; null where no single condition did.</summary>
    /// <param name="rule">The rule, with the example's parameters.</param>
    /// <param name="test">The example.</param>
    /// <param name="about">Its row and person.</param>
    public static Decision? Of(CompiledRule rule, RuleTest test, ExampleSubject about)
    {
        var subject = about.Subject;
        if (!rule.Rule.Grades.Contains(test.Grade))
            return new Decision(DecisionKind.GradeNotAccepted, test.Where, test.Grade.ToString(), "");
        if (test.IsFound)
            return new Decision(DecisionKind.FoundInSource, test.Where, "", "");
        var compiler = new ConditionCompiler(new ParameterValues(rule.Body.Tests.Parameters, test.AsOf));
        return rule.Judge(subject) switch
        {
            Ruling.Exempt exempt => Exempting(rule, exempt.Name, subject, compiler),
            Ruling.Undecided undecided =>
                new Decision(DecisionKind.Undecided, Undecided(rule, subject, compiler), undecided.Doubt.InWords(), ""),
            Ruling.Met when about.DecidesAlone => new Decision(DecisionKind.AllHold, Where: null, "", ""),
            Ruling.ConditionsNotMet => NotMet(rule, subject, compiler),
            _ => null,
        };
    }

    private static Decision? NotMet(CompiledRule rule, Subject subject, ConditionCompiler compiler)
    {
        if (DecidingCondition.Find(rule.Body.When, subject, compiler, Truth.False) is { } found)
        {
            return new Decision(found.Holds ? DecisionKind.ConditionHolds : DecisionKind.ConditionFails, found.Condition.Where,
                InWords(found.Condition), Saw(found.Condition, subject));
        }

        return rule.Body.Event?.Find(subject) is { Date: { } day } dated
            ? new Decision(DecisionKind.DayAfterAsOf, Where: null, dated.Field.Name,
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }

    private static Decision Exempting(CompiledRule rule, string name, Subject subject, ConditionCompiler compiler)
    {
        var when = rule.Body.Except.Single(exemption => exemption.Name == name).When;
        var saw = when.Conjuncts
            .Select(part => DecidingCondition.Find(part, subject, compiler, Truth.True)?.Condition ?? part)
            .Select(part => Saw(part, subject));
        return new Decision(DecisionKind.ExemptionApplies, when.Where, name, string.Join(", ", saw.Where(text => text.Length > 0)));
    }

    private static Place? Undecided(CompiledRule rule, Subject subject, ConditionCompiler compiler) =>
        DecidingCondition.Find(rule.Body.When, subject, compiler, Truth.Undecided)?.Condition.Where;

    private static string InWords(Condition condition) =>
        string.Join(' ', ConditionWording.Lines(condition).Select(line => line.Trim().TrimStart('-').Trim()));

    private static string Saw(Condition condition, Subject subject) =>
        string.Join(", ", ReadFields.Of(condition).Distinct().Select(field => $"{field.Name}: {Shown(field.Read(subject))}"));

    private static string Shown(string? text) => text switch
    {
        null => "~",
        "" => "''",
        _ => text,
    };
}
