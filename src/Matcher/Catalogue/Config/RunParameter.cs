using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>
/// A parameter of the run that the county sets (a standard, a list of exempt vehicle types), dated: each value holds
/// from its day until the next one's. A rule that needs a parameter without a value for the as-of date is not run.
/// </summary>
/// <param name="Name">The name rules use, with a dollar sign: <c>$standard_rural</c>.</param>
/// <param name="Values">Ordered by <see cref="DatedValue.From"/>.</param>
public sealed record RunParameter(string Name, ImmutableArray<DatedValue> Values)
{
    /// <summary>The value that holds on a day, or null when none does yet.</summary>
    public DatedValue? On(DateOnly day) => Values.LastOrDefault(value => value.From is not { } from || from <= day);
}
