namespace Matcher.FollowUp.Nights;

/// <summary>A hit as it stands after the latest run.</summary>
internal sealed record KnownHit
{
    /// <summary>疑点编号.</summary>
    public string Number { get; init; } = "";

    /// <summary>Whether its rule was on trial.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Its rule.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Whom it is about.</summary>
    public string PersonKey { get; init; } = "";

    /// <summary>Whether it is still there.</summary>
    public bool IsFound { get; init; }

    /// <summary>乡镇 it was last found in.</summary>
    public string Township { get; init; } = "";

    /// <summary>户编号 it was last found in.</summary>
    public string HouseholdNumber { get; init; } = "";

    /// <summary>首次发现日期, ISO; empty when it was not found in any run before.</summary>
    public string FirstFound { get; init; } = "";
}
