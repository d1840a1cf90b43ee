using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demands;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds;

/// <summary>
/// The conditions of a rule that single cells can make false, as questions to those cells. Of dates and amounts only whether the
/// cell is empty: a file has few words and many of those, and remembering them would not pay.
/// </summary>
internal static class SettlingCells
{
    private static readonly RowPlace Nowhere = new(0, "", Sheet: null, 0);

    /// <summary>The questions; a row that one of them settles cannot meet the condition.</summary>
    /// <param name="when">The condition.</param>
    /// <param name="rule">Compiles its parts.</param>
    /// <param name="source">The source whose rows are asked.</param>
    public static ImmutableArray<CellQuestion> Of(Condition when, CompiledRule rule, SourceDefinition source) => when switch
    {
        AllOf all => [.. all.Parts.SelectMany(part => Of(part, rule, source))],
        AnyOf { Parts.IsEmpty: false } any => TogetherOf([.. any.Parts.Select(part => Of(part, rule, source))]),
        FieldCondition { Field: RowField field } condition when source.Columns.Contains(field.Column) && !condition.Operands.Any(operand => operand is FieldOperand or TimesOperand) =>
            [QuestionOf(field, rule.Compile(condition), rule, source)],
        _ => [],
    };

    private static ImmutableArray<CellQuestion> TogetherOf(ImmutableArray<ImmutableArray<CellQuestion>> parts) =>
        parts.Any(part => part.IsEmpty) ? [] : [new SeveralCells(new CellQuestions(parts))];

    private static OneCell QuestionOf(RowField field, Check check, CompiledRule rule, SourceDefinition source)
    {
        var nothing = new string?[source.Columns.Length].ToImmutableArray();
        return new OneCell(field.Column, words => check(new Subject(RowWith(words), Person: null, rule.AsOf)).Truth == Truth.False)
        {
            OnlyEmpty = field.Type != ColumnType.Text,
        };

        SourceRow RowWith(string? words) => new(source, Nowhere, nothing.SetItem(field.Column.Index, words));
    }
}
