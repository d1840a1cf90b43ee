using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Foundation.Characters;

namespace Matcher.Catalogue.Verdicts;

/// <summary>Every reason of a verdict: the pack's, and what the bureau adds or changes beside its config.</summary>
internal sealed class VerdictReasons
{
    private static readonly char[] Stops = ['。', '.', ';', '!', ','];

    private readonly FrozenDictionary<string, VerdictReason> _byKey;

    /// <summary>Takes them.</summary>
    /// <param name="all">In the order of the files; no code and no text twice.</param>
    public VerdictReasons(ImmutableArray<VerdictReason> all)
    {
        All = all;
        _byKey = all.SelectMany(reason => KeysOf(reason).Select(key => KeyValuePair.Create(key, reason)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Of a pack that has none.</summary>
    public static VerdictReasons None { get; } = new([]);

    /// <summary>All, the pack's first.</summary>
    public ImmutableArray<VerdictReason> All { get; }

    /// <summary>
    /// The reason that has a text as its code or its text, whatever width its signs have and whatever blanks stand in it, with a full stop
    /// behind it or not; null where none has. Near words are not its matter.
    /// </summary>
    public VerdictReason? Find(string text) => _byKey.GetValueOrDefault(KeyOf(text));

    /// <summary>Those that go with a verdict.</summary>
    public IEnumerable<VerdictReason> Of(Verdict verdict) => All.Where(reason => reason.Verdicts.Contains(verdict));

    /// <summary>What a reason is found by.</summary>
    internal static IEnumerable<string> KeysOf(VerdictReason reason) =>
        new[] { KeyOf(reason.Code), KeyOf(reason.Text) }.Distinct(StringComparer.Ordinal);

    private static string KeyOf(string text) =>
        string.Concat(WellFormedText.Nfkc(text).Where(c => !char.IsWhiteSpace(c))).TrimEnd(Stops).ToUpperInvariant();
}
