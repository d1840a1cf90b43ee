using System.Collections.Immutable;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>
/// Reads whose hits a combined rule rests on: <c>hits: { all: [graduated], any: [employee-insured, housing-fund] }</c>.
/// Whether there are such rules is known only when all are read: <c>RuleReferences</c>.
/// </summary>
internal static class HitCombinationReader
{
    /// <summary>Reads it.</summary>
    public static RuleForm Read(KindContext at)
    {
        var hits = Hits(at.Map);
        var scope = at.Source is { } source
            ? FieldScope.OfSource(source, at.Catalogue.Roster, hits.Fields)
            : FieldScope.OfRoster(at.Catalogue.Roster, hits.Fields);
        return new RuleForm(scope, body => new CombinedCheck(body, at.Source, hits)) { ReopensOn = [HitCombination.Said] };
    }

    private static HitCombination Hits(MapReader map)
    {
        if (map.Node("hits") is null)
            map.Problems.Add(YamlProblems.MissingKey(map.Where, "hits"));
        if (map.Map("hits") is not { } hits)
            return new HitCombination([], [], [], []);
        var combination = new HitCombination(References("all"), References("any"), References("two_of"), References("none"));
        hits.Finish();
        if (!combination.Parts.Any())
            map.Problems.Add(RuleReadingProblems.HitsEmpty(hits.Where));
        if (combination.TwoOf is [var only])
            map.Problems.Add(RuleReadingProblems.TwoOfOne(only.Where));
        foreach (var again in combination.References.GroupBy(reference => reference.Id, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1)))
            map.Problems.Add(RuleReadingProblems.HitsTwice(again.Where, again.Id));
        return combination;

        ImmutableArray<RuleReference> References(string key) =>
            [.. hits.Scalars(key).Select(scalar => new RuleReference(scalar.Text, scalar.Where))];
    }
}
