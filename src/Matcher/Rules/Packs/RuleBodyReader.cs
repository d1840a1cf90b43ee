using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Conditions;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;
using Matcher.Rules.Reading;

namespace Matcher.Rules.Packs;

/// <summary>Reads the conditions and clauses of a rule.</summary>
/// <param name="form">What its kind made of it.</param>
/// <param name="kind">Its kind.</param>
/// <param name="source">Its source; null where none is read.</param>
/// <param name="catalogue">All sources.</param>
/// <param name="map">The file.</param>
internal sealed class RuleBodyReader(RuleForm form, RuleKind kind, SourceDefinition? source, SourceCatalogue catalogue, MapReader map)
{
    private readonly ConditionReader _conditions = new(form.Scope, map.Problems);
    private readonly ClauseReader _clauses = new(form.Scope, map.Problems);

    /// <summary>Reads it.</summary>
    /// <param name="falsePositives">Read before.</param>
    public RuleBody Read(string falsePositives)
    {
        var occurred = Times("event") is { } day ? _clauses.Date(day, "event") : null;
        var when = When(occurred);
        var except = Named("except");
        var identity = Fields("identity");
        var contradictions = new ContradictionReader(catalogue, map);
        // Finish says that the key does not belong to a kind that is not about rows of a source.
        ImmutableArray<Contradiction> contradictedBy = kind.HasContradictions ? contradictions.Read(occurred) : [];
        return new RuleBody
        {
            AppliesTo = map.Choice("applies_to", RuleWords.AppliesTo, AppliesTo.Person),
            When = when,
            Except = except,
            Conflicts = Named("conflicts"),
            ContradictedBy = contradictedBy,
            Event = occurred,
            Grace = Times("grace") is { } grace ? _clauses.Grace(grace) : null,
            Estimate = Times("estimate") is { } estimate ? _clauses.Date(estimate, "estimate") : null,
            Says = SaysReader.Read(map.Required("says"), form.Scope, map.Problems),
            Evidence = Fields("evidence"),
            Identity = identity,
            IdentityWas = IdentityWas(identity),
            ReopensOn = new ReopeningReader(form.Scope, map).Read(
                identity,
                form.ReopensOn.Concat(except.Select(exemption => exemption.When).Prepend(when).SelectMany(ReadFields.Of))),
            Parameters = [.. form.Parameters, .. _conditions.Parameters, .. contradictions.Parameters],
            FalsePositives = falsePositives,
            Tests = new RuleTestReader(kind.Examples, source, [.. form.Sources, .. contradictedBy.Select(one => one.Source).Distinct()],
                catalogue.Roster, map).Read(except),
        };
    }

    // Finish says that the key does not belong to a kind without times.
    private YamlNode? Times(string key) => kind.HasTimes ? map.Node(key) : null;

    // Being in a list of deaths is condition enough where the day of death is named.
    private Condition When(DateClause? occurred)
    {
        if (map.Node("when") is { } when)
            return _conditions.Read(when, "when");
        if (kind.NeedsWhen && occurred is null)
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "when"));
        return new AllOf(map.Where, []);
    }

    private ImmutableArray<Exemption> Named(string key) =>
        [.. map.EntriesOf(key).Select(entry => new Exemption(entry.Key.Text, _conditions.Read(entry.Value, entry.Key.Text)))];

    private ImmutableArray<Field>? IdentityWas(ImmutableArray<Field> identity)
    {
        if (map.Node("identity_was") is not { } node)
            return null;
        var was = Fields("identity_was");
        if (was.SequenceEqual(identity))
            map.Problems.Add(RuleReadingProblems.IdentityWasSame(node.Where));
        return was;
    }

    private ImmutableArray<Field> Fields(string key) =>
        [.. map.Scalars(key).Select(name => form.Scope.Resolve(name.Text, name.Where, map.Problems)).OfType<Field>()];
}
