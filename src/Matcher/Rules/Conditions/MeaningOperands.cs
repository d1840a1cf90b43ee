using Matcher.Catalogue.Meanings;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Conditions;

/// <summary>Holds a condition on a column with meanings to them: a rule asks what a cell stands for, not how it is spelt.</summary>
internal static class MeaningOperands
{
    /// <summary>Whether the condition asks for meanings that the column has; what is wrong becomes a problem.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static bool Fit(FieldCondition condition, ProblemList problems)
    {
        if (condition.Field.Meanings is not { } meanings || condition.Operator.Kind is OperatorKind.Empty or OperatorKind.Present)
            return true;
        if (condition.Operator.Kind is OperatorKind.Contains or OperatorKind.StartsWith
            || condition.Operands.Any(operand => operand is FieldOperand))
        {
            problems.Add(ConditionProblems.AsksSpelling(condition.Where, condition.Field.Name, condition.Operator.Name,
                meanings.Names));
            return false;
        }

        var strange = condition.Operands.OfType<TextOperand>().Where(operand => meanings.BitOf(operand.Text) == 0).ToList();
        foreach (var operand in strange)
            problems.Add(ConditionProblems.NotAMeaning(condition.Where, operand.Text, condition.Field.Name, meanings.Names,
                Hint(operand.Text, meanings)));
        return strange.Count == 0;
    }

    /// <summary>The bits of the meanings that operands name; a parameter's value may be a word that leads to one.</summary>
    public static uint Wanted(MeaningList meanings, IEnumerable<string> names) =>
        names.Aggregate(0u, (all, name) => all | (meanings.BitOf(name) is > 0 and var bit ? bit : Certain(meanings, name)));

    /// <summary>Whether a parameter's value names a meaning, or has a word of one.</summary>
    public static bool Knows(MeaningList meanings, string value) => meanings.BitOf(value) != 0 || Certain(meanings, value) != 0;

    private static uint Certain(MeaningList meanings, string value) =>
        meanings.Of(value) is { Unknown.IsEmpty: true, HasKnown: true } known ? known.Certain : 0;

    private static ProblemArgument.Hint Hint(string word, MeaningList meanings) =>
        meanings.Of(word) is { HasKnown: true, Unknown.IsEmpty: true } known
        ? new ProblemArgument.Hint(meanings.NamesOf(known.Possible).First(), [])
        : Suggestion.Hint(word, [.. meanings.Names]);
}
