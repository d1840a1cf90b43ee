using System.Collections.Immutable;
using Matcher.Problems;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Testing;
using Matcher.Sources;
using Matcher.Yaml;

namespace Matcher.Rules.Reading;

/// <summary>Reads the conditions and clauses of a rule.</summary>
/// <param name="scope">The names it may use.</param>
/// <param name="kind">Its kind.</param>
/// <param name="source">Its source; null where none is read.</param>
/// <param name="roster">The roster's columns.</param>
/// <param name="map">The file.</param>
internal sealed class RuleBodyReader(FieldScope scope, RuleKind kind, SourceDefinition? source, SourceDefinition roster, MapReader map)
{
    private readonly ConditionReader _conditions = new(scope, map.Problems);
    private readonly ClauseReader _clauses = new(scope, map.Problems);

    /// <summary>Reads it.</summary>
    /// <param name="falsePositives">Read before.</param>
    /// <param name="changed">Read before.</param>
    public RuleBody Read(string falsePositives, ImmutableArray<string> changed)
    {
        var occurred = map.Node("event") is { } day ? _clauses.Date(day, "event") : null;
        var when = When(occurred);
        var except = Except();
        return new RuleBody
        {
            AppliesTo = map.Choice("applies_to", RuleWords.AppliesTo, AppliesTo.Person),
            When = when,
            Except = except,
            Event = occurred,
            Grace = map.Node("grace") is { } grace ? _clauses.Grace(grace) : null,
            Estimate = map.Node("estimate") is { } estimate ? _clauses.Date(estimate, "estimate") : null,
            Says = SaysReader.Read(map.Required("says"), scope, map.Problems),
            Evidence = Fields("evidence"),
            Identity = Fields("identity"),
            Parameters = _conditions.Parameters,
            FalsePositives = falsePositives,
            Changed = changed,
            Tests = new RuleTestReader(kind, source, roster, map).Read(except),
        };
    }

    // Being in a list of deaths is condition enough where the day of death is named.
    private Condition When(DateClause? occurred)
    {
        if (map.Node("when") is { } when)
            return _conditions.Read(when, "when");
        if (kind.NeedsWhen && occurred is null)
            map.Problems.Error(ProblemCode.YamlMissingKey, map.Where, "when");
        return new AllOf(map.Where, []);
    }

    private ImmutableArray<Exemption> Except() =>
        [.. map.EntriesOf("except").Select(entry => new Exemption(entry.Key.Text, _conditions.Read(entry.Value, entry.Key.Text)))];

    private ImmutableArray<Field> Fields(string key) =>
        [.. map.Scalars(key).Select(name => scope.Resolve(name.Text, name.Where, map.Problems)).OfType<Field>()];
}
