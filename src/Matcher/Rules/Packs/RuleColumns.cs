using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>Which columns a rule reads, and what becomes of it where a file does not have them.</summary>
/// <param name="Source">The source, or the roster.</param>
/// <param name="Needed">Without one of these the rule decides about nobody.</param>
/// <param name="Used">Without one of these it runs, and something stays open: an exemption, a date, a part of the sentence.</param>
internal sealed record RuleColumns(SourceDefinition Source, ImmutableArray<ColumnDefinition> Needed, ImmutableArray<ColumnDefinition> Used)
{
    /// <summary>Those of a rule: of its source, and of the roster.</summary>
    public static IEnumerable<RuleColumns> Of(Rule rule, SourceDefinition roster)
    {
        var body = rule.Check.Body;
        var needed = Required(body.When).ToHashSet();
        if (rule.Check is SharedCheck { Shared: var shared })
            needed.Add(shared.Column);
        var used = Fields(body.When)
            .Concat(body.Except.SelectMany(exemption => Fields(exemption.When)))
            .Concat(Clauses(body).SelectMany(clause => clause.Fields))
            .Concat(body.Says.Parts.Select(part => part.Field).OfType<Field>())
            .Concat(body.Evidence)
            .Concat(body.Identity)
            .ToHashSet();
        if (SourceOf(rule.Check) is { } source)
            yield return Split(source, field => (field as RowField)?.Column);
        yield return Split(roster, field => (field as RosterField)?.Column);

        RuleColumns Split(SourceDefinition definition, Func<Field, ColumnDefinition?> columnOf)
        {
            var required = needed.Select(columnOf).OfType<ColumnDefinition>().DistinctBy(column => column.Index).ToImmutableArray();
            var others = used.Select(columnOf)
                .OfType<ColumnDefinition>()
                .DistinctBy(column => column.Index)
                .ExceptBy(required.Select(column => column.Index), column => column.Index);
            return new RuleColumns(definition, required, [.. others]);
        }
    }

    private static SourceDefinition? SourceOf(RuleCheck check) => check switch
    {
        PresentCheck present => present.Source,
        NotOnRosterCheck outsiders => outsiders.Source,
        _ => null,
    };

    private static IEnumerable<DateClause> Clauses(RuleBody body) =>
        new[] { body.Event, body.Grace?.From, body.Estimate }.OfType<DateClause>();

    // What any and none ask for may be decided by something else.
    private static IEnumerable<Field> Required(Condition condition) => condition switch
    {
        FieldCondition field => [field.Field],
        AllOf all => all.Parts.SelectMany(Required),
        _ => [],
    };

    private static IEnumerable<Field> Fields(Condition condition) => condition switch
    {
        FieldCondition field => [field.Field],
        AllOf all => all.Parts.SelectMany(Fields),
        AnyOf any => any.Parts.SelectMany(Fields),
        NoneOf none => none.Parts.SelectMany(Fields),
        _ => [],
    };
}
