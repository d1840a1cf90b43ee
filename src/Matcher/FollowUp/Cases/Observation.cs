namespace Matcher.FollowUp.Cases;

/// <summary>What a night saw of a hit, as far as it differs from the night before.</summary>
internal sealed record Observation
{
    /// <summary>基准日.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Found, or looked for in vain.</summary>
    public required bool IsFound { get; init; }

    /// <summary>乡镇.</summary>
    public required string Township { get; init; }

    /// <summary>户编号; empty for somebody off the roster.</summary>
    public required string HouseholdNumber { get; init; }

    /// <summary>The values of the columns on which a clearance rests, as text; empty: not known.</summary>
    public string Watched { get; init; } = "";

    /// <summary>What is told of it beside.</summary>
    public HitFacts Facts { get; init; } = HitFacts.Unknown;
}

/// <summary>What is counted by, as words of the ledger; each empty where an older ledger did not keep it.</summary>
/// <param name="Level">级别.</param>
/// <param name="Grade">匹配等级.</param>
/// <param name="List">Which list.</param>
/// <param name="Category">保障类别: 城市 or 农村.</param>
internal sealed record HitFacts(string Level, string Grade, string List, string Category)
{
    /// <summary>Nothing is known.</summary>
    public static HitFacts Unknown { get; } = new("", "", "", "");
}
