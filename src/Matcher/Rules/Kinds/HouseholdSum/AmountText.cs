using System.Globalization;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>An amount as leads and their reckoning write it.</summary>
internal static class AmountText
{
    /// <summary>An amount in yuan, to the fen.</summary>
    public static string Of(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
