using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Fields;

namespace Matcher.Lookup.Demand;

/// <summary>
/// Compiles conditions that are pushed down into tests of single cells. Of dates and amounts only whether the cell is empty: a file has
/// few words and many of those, and remembering them would not pay.
/// </summary>
/// <param name="source">The source whose rows are asked.</param>
/// <param name="compiler">Compiles conditions without parameters.</param>
/// <param name="asOf">基准日.</param>
internal sealed class PredicateCompiler(SourceDefinition source, ConditionCompiler compiler, DateOnly asOf)
    : IConditionVisitor<ImmutableArray<PushedPredicate>>
{
    private static readonly RowPlace Nowhere = new(new TablePlace(0, "", Part: null), 0);

    private readonly ImmutableArray<string?> _nothing = [.. new string?[source.Columns.Length]];

    /// <summary>The predicates of several conditions, one of which is enough for a row to be wanted.</summary>
    public PushedPredicates Compile(IEnumerable<Condition> conditions) =>
        new([.. conditions.Select(condition => PushedDown.Of(condition, source)?.Accept(this) ?? [])]);

    /// <inheritdoc/>
    public ImmutableArray<PushedPredicate> Visit(AllOf all) => [.. all.Parts.SelectMany(part => part.Accept(this))];

    /// <inheritdoc/>
    public ImmutableArray<PushedPredicate> Visit(AnyOf any) =>
        [new AnyPredicate(new PushedPredicates([.. any.Parts.Select(part => part.Accept(this))]))];

    /// <summary>Never pushed down.</summary>
    public ImmutableArray<PushedPredicate> Visit(NoneOf none) => [];

    /// <inheritdoc/>
    public ImmutableArray<PushedPredicate> Visit(FieldCondition condition) =>
        condition.Field is RowField field ? [PredicateOf(field, compiler.Compile(condition))] : [];

    private CellPredicate PredicateOf(RowField field, ConditionTest test)
    {
        return new CellPredicate(field.Column, words => test(new Subject(RowWith(words), Person: null, asOf)).Truth == Truth.False)
        {
            OnlyEmpty = field.Type != ColumnType.Text,
        };

        SourceRow RowWith(string? words) => new(source, Nowhere, _nothing.SetItem(field.Column.Index, words));
    }
}
