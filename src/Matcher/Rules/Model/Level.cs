namespace Matcher.Rules.Model;

/// <summary>级别: how much a hit of a rule matters, from most to least.</summary>
public enum Level
{
    /// <summary>高: direct evidence.</summary>
    High,

    /// <summary>中: indirect evidence.</summary>
    Medium,

    /// <summary>低: a sign that counts only with others.</summary>
    Low,

    /// <summary>提示: for information.</summary>
    Info,
}

/// <summary>How levels stand to each other.</summary>
internal static class LevelOrder
{
    /// <summary>The level below; there is none below the lowest.</summary>
    public static Level OneLower(this Level level) => level == Level.Info ? Level.Info : level + 1;
}
