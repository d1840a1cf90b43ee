using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Recovery.Numbers;

/// <summary>
/// Finds people whose number on the roster is masked so far that it can stand for more numbers than the index should hold:
/// by the digits that are shown. Costs a row nothing where nobody is masked, and one look-up for each kind of mask otherwise.
/// </summary>
internal sealed class MaskedNumberIndex
{
    // A roster is masked by one program or two. Each kind costs every row a look-up; the rarest are left out.
    private const int MostKinds = 6;

    // A mask that leaves fewer digits fits a good part of all rows.
    private const int FewestShown = 6;

    private readonly ImmutableArray<KindOfMask> _kinds;

    /// <summary>Builds it.</summary>
    /// <param name="masked">What is left of a person's number, by person, in the order of the roster.</param>
    public MaskedNumberIndex(IEnumerable<(PersonIndex Person, NumberPattern Pattern)> masked) => _kinds =
    [
        .. masked
            .Where(entry => BitOperations.PopCount(entry.Pattern.Shown) >= FewestShown)
            .GroupBy(entry => entry.Pattern.Shown)
            .OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key)
            .Take(MostKinds)
            .Select(kind =>
                new KindOfMask(kind.Key, new ShownBytes(kind.Key, [.. kind.Select(entry => entry.Pattern.Text.ToString())]), kind
                .GroupBy(entry => KeyOf(entry.Pattern.Text, kind.Key), entry => entry.Person)
                .ToFrozenDictionary(key => key.Key, key => key.ToImmutableArray()))
            {
                Characters = [.. kind.Select(entry => ShownOf(entry.Pattern)).Distinct(StringComparer.Ordinal)],
            }),
    ];

    /// <summary>Whether nobody is in it.</summary>
    public bool IsEmpty => _kinds.IsEmpty;

    /// <summary>Indexes of everybody in it.</summary>
    public IEnumerable<PersonIndex> People => _kinds.SelectMany(kind => kind.People.Values.SelectMany(people => people));

    /// <summary>
    /// What is asked of a number, for whoever cannot ask <see cref="MayFind(ReadOnlySpan{byte})"/> of one after another: for each kind of
    /// mask the 0-based places that are shown, ascending, and the characters in them, joined, of each number sought.
    /// </summary>
    public IEnumerable<(ImmutableArray<int> Places, ImmutableArray<string> Characters)> Shown => _kinds.Select(kind =>
    {
        ImmutableArray<int> places = [.. Enumerable.Range(0, NumberPattern.Length).Where(place => (kind.Shown >> place & 1) == 1)];
        return (places, kind.Characters);
    });

    /// <summary>Whether somebody's masked number may be this one, asked on its 18 bytes; false is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MayFind(ReadOnlySpan<byte> number)
    {
        foreach (var kind in _kinds)
        {
            if (kind.Bytes.MayHold(number))
                return true;
        }

        return false;
    }

    /// <summary>The same, asked of a number that is not at hand as bytes.</summary>
    public bool MayFind(IdNumber number)
    {
        if (IsEmpty)
            return false;
        Span<char> digits = stackalloc char[NumberPattern.Length];
        number.CopyTo(digits);
        Span<byte> bytes = stackalloc byte[NumberPattern.Length];
        System.Text.Encoding.Latin1.GetBytes(digits, bytes);
        return MayFind(bytes);
    }

    /// <summary>Adds the people whose masked number may be this one.</summary>
    public void Find(IdNumber number, ImmutableArray<PersonIndex>.Builder found)
    {
        Span<char> digits = stackalloc char[NumberPattern.Length];
        number.CopyTo(digits);
        foreach (var kind in _kinds)
        {
            if (kind.People.TryGetValue(KeyOf(digits, kind.Shown), out var people))
                found.AddRange(people);
        }
    }

    private static string ShownOf(NumberPattern pattern) =>
        pattern.Text.ToString().Replace(NumberPattern.Lost.ToString(), "", StringComparison.Ordinal);

    // The shown characters as a number of base 11, X being ten: 11^18 is below 2^64, so no two keys are the same.
    private static ulong KeyOf(ReadOnlySpan<char> number, uint shown)
    {
        ulong key = 0;
        for (; shown != 0; shown &= shown - 1)
        {
            var c = number[BitOperations.TrailingZeroCount(shown)];
            key = (key * 11) + (c == 'X' ? 10u : (uint)(c - '0'));
        }

        return key;
    }

    /// <summary>People whose numbers are masked in the same places.</summary>
    /// <param name="Shown">The places that are shown, a bit each.</param>
    /// <param name="Bytes">Tells at once who is not among them.</param>
    /// <param name="People">Who, by the digits shown.</param>
    private sealed record KindOfMask(uint Shown, ShownBytes Bytes, FrozenDictionary<ulong, ImmutableArray<PersonIndex>> People)
    {
        /// <summary>The characters that are shown of each of them, joined.</summary>
        public required ImmutableArray<string> Characters { get; init; }
    }
}
