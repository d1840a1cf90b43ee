using System.Collections.Immutable;

namespace Matcher.Roster;

/// <summary>户: the unit that draws the allowance.</summary>
public sealed record Household
{
    /// <summary>0-based place in <see cref="LoadedRoster.Households"/>.</summary>
    public required int Index { get; init; }

    /// <summary>户编号 as the roster has it.</summary>
    public required string Number { get; init; }

    /// <summary>乡镇 in the official spelling, or as written when it is not in the official list.</summary>
    public required string Township { get; init; }

    /// <summary>村.</summary>
    public required string Village { get; init; }

    /// <summary>户主姓名.</summary>
    public required string HeadName { get; init; }

    /// <summary>保障类别: 城市 or 农村, or as written.</summary>
    public required string Category { get; init; }

    /// <summary>Indexes of its members in <see cref="LoadedRoster.People"/>, in roster order.</summary>
    public required ImmutableArray<int> Members { get; init; }

    /// <summary>Why nobody can say who belongs to it.</summary>
    public HouseholdDoubt Doubt { get; init; }

    /// <summary>
    /// The first of the households that may be one with this, as they have its number; its own index where it stands alone.
    /// </summary>
    internal int Group
    {
        get => Doubt == HouseholdDoubt.NumberShared ? field : Index;
        init;
    }
}
