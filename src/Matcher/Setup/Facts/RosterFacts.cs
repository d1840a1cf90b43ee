using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Characters;
using Matcher.Foundation.Yaml;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Facts;

/// <summary>What the config takes from the roster.</summary>
/// <param name="Townships">Its townships, in the order in which they are met.</param>
/// <param name="Doubtful">Those that are perhaps another one misspelt: few people, and a name nearly that of one with many.</param>
/// <param name="States">Words for states of which only the bureau knows whether people are paid, the most frequent first.</param>
internal sealed record RosterFacts(ImmutableArray<string> Townships, ImmutableArray<string> Doubtful, ImmutableArray<string> States)
{
    // Of a county's people one in so many is a slip, where the name is nearly that of a township with many.
    private const int SlipAmong = 200;

    private const int MostStates = 20;

    // What is longer is no state, and may be a name.
    private const int LongestState = 12;

    /// <summary>Reads them.</summary>
    /// <param name="files">The roster's files.</param>
    /// <param name="roster">The roster's description.</param>
    /// <param name="county">Name of the county, which may stand before a township's; null: nobody has said.</param>
    /// <param name="clock">Measures the waits for files that are locked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static RosterFacts Of(IEnumerable<SeenFile> files, SourceDefinition roster, string? county, TimeProvider clock,
        CancellationToken cancellation)
    {
        var townships = new Dictionary<string, int>(StringComparer.Ordinal);
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> order = [];
        var paid = new PaidStates(ImmutableDictionary<string, StateAnswer>.Empty);
        ColumnDefinition?[] columns = [roster.WithRole(ColumnRole.Township), roster.Column(RosterColumns.PaidState)];
        foreach (var file in files)
        {
            foreach (var row in TableRows.Of(file, SourceDefinition.RosterId, columns, clock, cancellation))
            {
                if (Clean(row[0] ?? "", county) is { Length: > 0 } township)
                {
                    if (!townships.ContainsKey(township))
                        order.Add(township);
                    townships[township] = townships.GetValueOrDefault(township) + 1;
                }

                if (row[1] is { Length: > 0 and <= LongestState } state && paid.OfCell(state) is { } unpaid)
                    states[unpaid.Word] = states.GetValueOrDefault(unpaid.Word) + 1;
            }
        }

        var people = townships.Values.Sum();
        bool IsSlip(string name) =>
            townships[name] * SlipAmong < people
                && Suggestion.For(name, order.Where(other => townships[other] > townships[name] * 10)) is not null;
        return new RosterFacts(
            [.. order.Where(name => !IsSlip(name))],
            [.. order.Where(IsSlip)],
            [
                .. states.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostStates)
                    .Select(pair => pair.Key),
            ]);
    }

    private static string Clean(string written, string? county)
    {
        var name = string.Concat(WellFormedText.Nfkc(written).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        return county is { Length: > 0 } && name.Length > county.Length && name.StartsWith(county, StringComparison.Ordinal)
            ? name[county.Length..]
            : name;
    }
}
