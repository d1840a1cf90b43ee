using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>
/// Parameters that the config says elsewhere, so that nobody writes them twice: <c>$county_name</c> from <c>county</c>,
/// <c>$own_townships</c> from <c>townships</c>. Where the config gives one under <c>parameters</c>, that holds.
/// </summary>
internal static class OwnParameters
{
    private const string CountyName = "county_name";
    private const string Townships = "own_townships";

    /// <summary>The parameters with those that follow from the rest of the config.</summary>
    public static ImmutableDictionary<string, RunParameter> AddTo(
        ImmutableDictionary<string, RunParameter> given, string county, ImmutableArray<WorkingGroup> groups)
    {
        var parameters = Add(given, CountyName, [county], "county");
        return Add(parameters, Townships, [.. groups.SelectMany(group => group.Townships)], "townships");
    }

    private static ImmutableDictionary<string, RunParameter> Add(
        ImmutableDictionary<string, RunParameter> parameters, string name, ImmutableArray<string> items,
        string key) =>
        parameters.ContainsKey(name) || items.All(string.IsNullOrEmpty)
            ? parameters
            : parameters.Add(name, new RunParameter(name, [new DatedValue(From: null, items, Basis: key)]));
}
