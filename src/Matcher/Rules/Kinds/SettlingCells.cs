using System.Collections.Immutable;
using Matcher.Matching;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Sources;

namespace Matcher.Rules.Kinds;

/// <summary>
/// The conditions of a rule that one cell alone can make false, as questions to that cell. Only texts: a file has few of them and
/// many amounts and dates, and remembering those would not pay.
/// </summary>
internal static class SettlingCells
{
    private static readonly RowPlace Nowhere = new(0, "", Sheet: null, 0);

    /// <summary>The questions; a row that one of them settles cannot meet the condition.</summary>
    /// <param name="when">The condition.</param>
    /// <param name="rule">Compiles its parts.</param>
    /// <param name="source">The source whose rows are asked.</param>
    public static ImmutableArray<CellQuestion> Of(Condition when, CompiledRule rule, SourceDefinition source) =>
    [
        .. Conjuncts(when)
            .OfType<FieldCondition>()
            .Where(condition => condition.Field is RowField { Type: ColumnType.Text } field && source.Columns.Contains(field.Column) && !condition.Operands.Any(operand => operand is FieldOperand))
            .Select(condition => QuestionOf(((RowField)condition.Field).Column, rule.Compile(condition), rule, source)),
    ];

    private static IEnumerable<Condition> Conjuncts(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Conjuncts) : [condition];

    private static CellQuestion QuestionOf(ColumnDefinition column, Check check, CompiledRule rule, SourceDefinition source)
    {
        var nothing = new string?[source.Columns.Length].ToImmutableArray();
        return new CellQuestion(column, words => check(new Subject(RowWith(words), Person: null, rule.AsOf)).Truth == Truth.False);

        SourceRow RowWith(string words) => new(source, Nowhere, nothing.SetItem(column.Index, words));
    }
}
