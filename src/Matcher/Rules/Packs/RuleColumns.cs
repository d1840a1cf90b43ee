using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>Which columns a rule reads of one source, and what becomes of it where a file does not have them.</summary>
/// <param name="Source">The source, or the roster.</param>
/// <param name="Needed">Without one of these the rule decides about nobody.</param>
/// <param name="Used">Without one of these it runs, and something stays open: an exemption, a date, a part of the sentence.</param>
internal sealed record RuleColumns(SourceDefinition Source, ImmutableArray<ColumnDefinition> Needed, ImmutableArray<ColumnDefinition> Used)
{
    /// <summary>Those of a rule: of each source that it reads, and of the roster.</summary>
    public static IEnumerable<RuleColumns> Of(Rule rule, SourceDefinition roster)
    {
        var reads = KindCheck.Of(rule).Reads.ToList();
        foreach (var source in reads.Select(read => read.Source).OfType<SourceDefinition>().Distinct())
            yield return Of(source, reads.Where(read => read.Source == source), field => (field as RowField)?.Column);
        yield return Of(roster, reads, field => (field as RosterField)?.Column);
    }

    private static RuleColumns Of(SourceDefinition source, IEnumerable<FieldReads> reads, Func<Field, ColumnDefinition?> columnOf)
    {
        var all = reads.ToList();
        var needed = Columns(all.SelectMany(read => read.Needed)).ToImmutableArray();
        return new RuleColumns(source, needed,
        [
            .. Columns(all.SelectMany(read => read.Used)).ExceptBy(needed.Select(column => column.Index), column => column.Index),
        ]);

        IEnumerable<ColumnDefinition> Columns(IEnumerable<Field> fields) =>
            fields.Select(columnOf).OfType<ColumnDefinition>().DistinctBy(column => column.Index);
    }
}
