using Matcher.Reports.Html.Markup;

namespace Matcher.Reports.Html.Wordings;

/// <summary>级别 in both languages.</summary>
internal static class LevelWord
{
    /// <summary>The word for a level as lists write it; what is none of them stays as it is.</summary>
    public static Node Of(string level) => level switch
    {
        "高" => PageText.Of("High"),
        "中" => PageText.Of("Medium"),
        "低" => PageText.Of("Low"),
        "提示" => PageText.Of("Info"),
        _ => level,
    };

    /// <summary>By what levels are put in order, the highest first.</summary>
    public static string Order(string level) => level switch
    {
        "高" => "1",
        "中" => "2",
        "低" => "3",
        "提示" => "4",
        _ => "5",
    };
}
