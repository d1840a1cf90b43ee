using Matcher.Rules.Conditions;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>Puts what a household sum adds into plain Chinese.</summary>
internal static class SumWording
{
    /// <summary>What is added up, one figure after the other.</summary>
    public static string Of(FigureSum sum)
    {
        var figures = sum.Figures.Select(figure =>
        {
            var conditions = ConditionWording.Lines(figure.When).Select(line => line.Trim().TrimStart('-', ' ')).ToList();
            var where = conditions.Count == 0 ? "" : $"（{string.Join("，", conditions)}）";
            var latest = figure.LatestBy is { } by ? $"，每人只取“{by.Name}”最近的一个月" : "";
            return $"“{figure.Source.Title}”的“{figure.Column.Name}”{where}{latest}";
        });
        var isCount = sum.Figures is [{ IsCount: true }, ..];
        var heads = sum.Heads is { } column ? $"，除以“{column.Name}”得人均" : "";
        return $"全户各成员{(isCount ? "不同的" : "")}{string.Join("，加", figures)}{(isCount ? "的个数" : "相加")}{heads}；缺少的数不当作零，只说“至少”。";
    }
}
