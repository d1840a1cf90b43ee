using System.Collections.Immutable;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Learning;
using Matcher.Reports.Lists;
using Matcher.Rules.Model;

namespace Matcher.Runs.HandingOut;

/// <summary>
/// Which cases a township is given where it is not given all: the first in the order of work, the random share among them.
/// </summary>
/// <param name="order">The order.</param>
internal sealed class HandOutOrder(CaseOrder order)
{
    private static readonly ImmutableArray<string> Levels = [.. Enum.GetValues<Level>().Select(Words.Of)];

    /// <summary>As the answers to all cases of the ledger have it.</summary>
    public static HandOutOrder Of(RunSetup setup, IEnumerable<KnownCase> cases, IReadOnlyDictionary<string, Rule> rules)
    {
        var share = setup.Config.FollowUp.RandomShare;
        return new HandOutOrder(new CaseOrder(ConfirmationRates.Of(cases, rules), new RandomShare(setup.Secret, share), share));
    }

    /// <summary>The first of a township's cases, in their order.</summary>
    /// <param name="waiting">Its cases.</param>
    /// <param name="lines">Their lines, by number. What an older ledger does not say of level and list, they do.</param>
    /// <param name="places">How many; none where it is below 1.</param>
    public IEnumerable<KnownCase> First(IEnumerable<KnownCase> waiting, IReadOnlyDictionary<string, ListedLine> lines, int places)
    {
        var ordered = order.Of(waiting
            .OrderBy(one => Levels.IndexOf(lines[one.Number]["级别"]) is var level and >= 0 ? level : Levels.Length)
            .ThenByDescending(one => lines[one.Number].IsMissed)
            .ThenBy(one => lines[one.Number].Order));
        var first = order.First(ordered, Math.Max(0, places));
        return ordered.Select(one => one.Known).Where(one => first.Contains(one.Number));
    }
}
