using Matcher.Rules.Conditions;
using Matcher.Rules.Kinds.Combined;
using Matcher.Rules.Model;

namespace Matcher.Rules.Wording;

/// <summary>Puts what a household sum adds, and what a combined rule rests on, into plain Chinese.</summary>
internal static class RuleKindWording
{
    /// <summary>What is added up, one figure after the other.</summary>
    public static string Of(HouseholdSumCheck check)
    {
        var figures = check.Sum.Figures.Select(figure =>
        {
            var conditions = ConditionWording.Lines(figure.When).Select(line => line.Trim().TrimStart('-', ' ')).ToList();
            var where = conditions.Count == 0 ? "" : $"（{string.Join("，", conditions)}）";
            var latest = figure.LatestBy is { } by ? $"，每人只取“{by.Name}”最近的一个月" : "";
            return $"“{figure.Source.Title}”的“{figure.Column.Name}”{where}{latest}";
        });
        var isCount = check.Sum.Figures is [{ IsCount: true }, ..];
        var heads = check.Sum.Heads is { } column ? $"，除以“{column.Name}”得人均" : "";
        return $"全户各成员{(isCount ? "不同的" : "")}{string.Join("，加", figures)}{(isCount ? "的个数" : "相加")}{heads}；缺少的数不当作零，只说“至少”。";
    }

    /// <summary>What is shared.</summary>
    public static string Of(SharedCheck check)
    {
        var limit = check.Shared.AtMost is FieldCondition atMost ? string.Concat(ConditionWording.Lines(atMost)).TrimStart('-', ' ') : "";
        return $"名册上“{check.Shared.Column.Name}”相同的几户，每户各出一条；{limit}的才逐户列出，更多的只说一次；没有填写、只写到村的不比较。";
    }

    /// <summary>Whose hits.</summary>
    public static string Of(CombinedCheck check)
    {
        var whose = check.Body.AppliesTo == AppliesTo.Household ? "同一户" : "同一人";
        string[] parts =
        [
            .. check.Hits.All.Select(reference => $"有“{reference.Id}”的疑点"),
            .. check.Hits.Any.IsEmpty ? [] : new[] { $"至少有其中一条的疑点：{Ids(check.Hits.Any)}" },
            .. check.Hits.TwoOf.IsEmpty ? [] : new[] { $"至少有其中两条的疑点：{Ids(check.Hits.TwoOf)}" },
            .. check.Hits.None.Select(reference => $"没有“{reference.Id}”的疑点"),
        ];
        var source = check.Source is { } of ? $"，并在“{of.Title}”（{of.Agency}）中有记录" : "";
        return $"{whose}{string.Join("，", parts)}{source}。{NotRun(check.Hits)}";
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
