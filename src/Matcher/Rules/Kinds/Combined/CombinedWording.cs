using Matcher.Catalogue.Sources;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>Puts what a combined rule rests on into plain Chinese.</summary>
internal static class CombinedWording
{
    /// <summary>Whose hits.</summary>
    public static string Of(HitCombination hits, SourceDefinition? source, AppliesTo appliesTo)
    {
        var whose = appliesTo == AppliesTo.Household ? "同一户" : "同一人";
        string[] parts =
        [
            .. hits.All.Select(reference => $"有“{reference.Id}”的疑点"),
            .. hits.Any.IsEmpty ? [] : new[] { $"至少有其中一条的疑点：{Ids(hits.Any)}" },
            .. hits.TwoOf.IsEmpty ? [] : new[] { $"至少有其中两条的疑点：{Ids(hits.TwoOf)}" },
            .. hits.None.Select(reference => $"没有“{reference.Id}”的疑点"),
        ];
        var rows = source is { } of ? $"，并在“{of.Title}”（{of.Agency}）中有记录" : "";
        return $"{whose}{string.Join("，", parts)}{rows}。{NotRun(hits)}";
    }

    private static string NotRun(HitCombination hits) => (hits.Needed.Any(), hits.Enough.Any()) switch
    {
        (true, true) => $"{Ids(hits.Needed)}没有比对的，本条也不比对；其余几条用比对了的。",
        (true, false) => "其中任何一条没有比对的，本条也不比对。",
        _ => "有没有比对的，用比对了的几条。",
    };

    private static string Ids(IEnumerable<RuleReference> references) =>
        string.Join("、", references.Select(reference => $"“{reference.Id}”"));
}
