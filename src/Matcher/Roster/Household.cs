using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Values;

namespace Matcher.Roster;

/// <summary>户: the unit that draws the allowance.</summary>
public sealed record Household
{
    private readonly RowStore? _rows;
    private readonly OwnTexts? _own;

    /// <summary>A household by itself.</summary>
    public Household()
    {
    }

    /// <summary>The household of some of the roster's rows, of which the first has its number, village and head.</summary>
    /// <param name="rows">The rows.</param>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The texts follow from the rows.
    internal Household(RowStore rows)
    {
        _rows = rows;
        Township = "";
        Category = "";
    }
#pragma warning restore CS8618

    /// <summary>0-based place in <see cref="LoadedRoster.Households"/>.</summary>
    public required int Index { get; init; }

    /// <summary>户编号 as the roster has it.</summary>
    public required string Number
    {
        get => _own?.Number ?? (OfRow(ColumnRole.HouseholdNumber) is var number && number == LostValue.NotCalculated ? "" : number);
        init => _own = (_own ?? OwnTexts.None) with { Number = value };
    }

    /// <summary>乡镇 in the official spelling, or as written when it is not in the official list.</summary>
    public required string Township { get; init; }

    /// <summary>村.</summary>
    public required string Village
    {
        get => _own?.Village ?? OfRow(ColumnRole.Village);
        init => _own = (_own ?? OwnTexts.None) with { Village = value };
    }

    /// <summary>户主姓名.</summary>
    public required string HeadName
    {
        get => _own?.HeadName ?? (OfRow(ColumnRole.HeadName) is { Length: > 0 } head ? head : OfRow(ColumnRole.Name));
        init => _own = (_own ?? OwnTexts.None) with { HeadName = value };
    }

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

    private string OfRow(ColumnRole role) =>
        (_rows?.Source.WithRole(role) is { } column ? _rows.Value(Members[0], column.Index) : null) ?? "";

    /// <summary>What is not as the first row says it; null: it is.</summary>
    private sealed record OwnTexts(string? Number, string? Village, string? HeadName)
    {
        public static readonly OwnTexts None = new(null, null, null);
    }
}
