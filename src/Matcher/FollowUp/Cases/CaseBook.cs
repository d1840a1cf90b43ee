using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Matcher.FollowUp.Cases;

/// <summary>Every case of the ledger, as it stands.</summary>
/// <param name="cases">The cases, in the order of the ledger.</param>
internal sealed class CaseBook(ImmutableArray<KnownCase> cases)
{
    /// <summary>The cases of the hits of a ledger.</summary>
    public static CaseBook Of(IEnumerable<LoggedHit> hits) => new([.. hits.Select(KnownCase.Of).OfType<KnownCase>()]);

    /// <summary>All of them.</summary>
    public ImmutableArray<KnownCase> All => cases;

    private FrozenDictionary<string, KnownCase> ByNumber =>
        field ??= cases.ToFrozenDictionary(one => one.Number, StringComparer.Ordinal);

    /// <summary>The case of a number; null: the ledger has none.</summary>
    public KnownCase? Find(string number) => ByNumber.GetValueOrDefault(number);
}
