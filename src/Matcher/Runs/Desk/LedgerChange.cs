using System.Collections.Immutable;
using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary>A case whose state an action changed.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Township">乡镇 it is in.</param>
/// <param name="Before">办理状态 before.</param>
/// <param name="After">办理状态 after.</param>
public sealed record LedgerChange(string Number, string Rule, string Township, string Before, string After)
{
    /// <summary>Every case that stands otherwise, or has another verdict, in the order of the ledger.</summary>
    internal static ImmutableArray<LedgerChange> Between(CaseBook before, CaseBook after) =>
    [
        .. after.All
            .Select(now => (Was: before.Find(now.Number), Now: now))
            .Where(pair => pair.Was is { } was && Differs(was.Case, pair.Now.Case))
            .Select(pair => new LedgerChange(pair.Now.Number, pair.Now.Rule, pair.Now.Case.Township,
                pair.Was!.Case.State.Word(), pair.Now.Case.State.Word())),
    ];

    private static bool Differs(Case was, Case now) =>
        was.State != now.State || was.Verdict?.Event.Id != now.Verdict?.Event.Id || was.HandOut != now.HandOut || was.Due != now.Due
        || was.Correction != now.Correction;
}
