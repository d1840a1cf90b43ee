using System.Collections.Immutable;
using System.Globalization;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Households;

namespace Matcher.Rules.Kinds.Duplicate;

/// <summary>Where else a person is on the roster, in words that a duplicate rule may use.</summary>
internal static class OtherPlace
{
    private const string Where = "另一处";
    private const string How = "重复情形";
    private const string Ordinal = "同户序号";

    /// <summary>The names.</summary>
    public static GivenField[] Fields { get; } = [new(Where), new(How) { IsPlain = true }, new(Ordinal) { IsPlain = true }];

    /// <summary>The values for one of the person's rows.</summary>
    /// <param name="own">The household of that row.</param>
    /// <param name="others">The households of the other rows.</param>
    /// <param name="before">How many of the other rows stand in the same household before this one.</param>
    public static ImmutableDictionary<string, string> Given(Household own, IReadOnlyList<Household> others, int before) =>
        ImmutableDictionary<string, string>.Empty
            .Add(Where, string.Join("；", others.Select(HouseholdPlace.InWords)))
            .Add(How, string.Join("、", others.Select(other => Compare(own, other)).Distinct(StringComparer.Ordinal)))
            .Add(Ordinal, before == 0 ? "" : (before + 1).ToString(CultureInfo.InvariantCulture));

    private static string Compare(Household own, Household other)
    {
        if (own.Index == other.Index)
            return "同一户内重复登记";
        var place = own.Township == other.Township ? "同一乡镇两户" : "两个乡镇";
        if (own.Category == other.Category)
            return place;
        return IsKnown(own.Category) && IsKnown(other.Category) ? $"{place}，城市和农村保障都有" : $"{place}，有一处保障类别不明";
    }

    private static bool IsKnown(string category) => category is "城市" or "农村";
}
