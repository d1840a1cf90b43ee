using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

/// <summary>The fields that a rule reads where it looks at the rows of one source, or at the roster alone.</summary>
/// <param name="Source">The source whose columns are among the fields; null: those are of the roster only.</param>
/// <param name="Needed">Where one of these is in no file, the rule decides about nobody.</param>
/// <param name="Used">Where one of these is in no file, the rule runs, and something stays open: an exemption, a date, a sentence.</param>
internal sealed record FieldReads(SourceDefinition? Source, ImmutableArray<Field> Needed, ImmutableArray<Field> Used)
{
    /// <summary>What the conditions and clauses read that every kind of rule has.</summary>
    /// <param name="body">The conditions and clauses.</param>
    /// <param name="source">The source that they are about; null: the roster.</param>
    public static FieldReads Of(RuleBody body, SourceDefinition? source) => new(source, [.. NeededFields.Of(body.When)],
    [
        .. ReadFields.Of(body.When),
        .. body.Except.Concat(body.Conflicts).SelectMany(named => ReadFields.Of(named.When)),
        .. new[] { body.Event, body.Grace?.From, body.Estimate }.OfType<DateClause>().SelectMany(clause => clause.Fields),
        .. body.Says.Parts.Select(part => part.Field).OfType<Field>(),
        .. body.Evidence,
        .. body.Identity,
        .. body.IdentityWas ?? [],
        .. body.ReopensOn,
    ]);
}
