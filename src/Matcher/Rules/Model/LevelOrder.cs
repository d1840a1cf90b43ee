namespace Matcher.Rules.Model;

/// <summary>How levels stand to each other.</summary>
internal static class LevelOrder
{
    /// <summary>The level below; there is none below the lowest.</summary>
    public static Level OneLower(this Level level) => level == Level.Info ? Level.Info : level + 1;
}
