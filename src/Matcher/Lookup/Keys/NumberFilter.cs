using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Matcher.Identity;
using Matcher.Recovery;
using Matcher.Recovery.Numbers;
using Matcher.Roster;

namespace Matcher.Lookup.Keys;

/// <summary>
/// Tells at once that a number is off the roster, which is true of nearly every row. Eight bits a number, three of
/// them set in one word (a blocked Bloom filter), so that a county's roster stays in the processor's own cache; where the
/// bits say "perhaps", one number in about thirty, the index is asked. With more bits it is asked less, and that costs more:
/// the cache is what counts.
/// </summary>
internal sealed class NumberFilter
{
    private const int BitsPerNumber = 8;

    private readonly ulong[] _words;
    private readonly ImmutableArray<Person> _people;
    private readonly ImmutableArray<(IdNumber Number, PersonIndex Person)> _possible;
    private readonly RosterIndex _index;
    private readonly MaskedNumberIndex _masked;

    /// <summary>Builds it.</summary>
    /// <param name="people">The people.</param>
    /// <param name="index">Their index.</param>
    /// <param name="recovery">What their damaged numbers may stand for.</param>
    public NumberFilter(ImmutableArray<Person> people, RosterIndex index, RosterRecovery recovery)
    {
        var numbers = people.Length + recovery.PossibleNumbers.Length;
        _words = new ulong[Math.Max(2, (long)numbers * BitsPerNumber / 64)];
        (_people, _possible) = (people, recovery.PossibleNumbers);
        _index = index;
        _masked = recovery.Masked;
        foreach (var number in Finite())
            Add(number);
    }

    /// <summary>
    /// Every number for which a row must not be ruled out, each once: for a location that cannot ask of one number after another, such as a
    /// database, which takes them as a table and joins. A row with a valid number that is not among them, and that fits none of
    /// <see cref="Masked"/>, is off the roster, exactly as <see cref="IsOffRoster"/> says it.
    /// </summary>
    public IEnumerable<IdNumber> Numbers => Finite().Distinct();

    /// <summary>Numbers that are masked so far that they stand for more than a list should hold.</summary>
    public MaskedNumberIndex Masked => _masked;

    /// <summary>Whether a number is certainly off the roster: no person's, and none that a damaged number can stand for.</summary>
    /// <param name="number">The number.</param>
    /// <param name="written">Its 18 characters.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsOffRoster(IdNumber number, ReadOnlySpan<byte> written)
    {
        var hash = Hash(number);
        var bits = Bits(hash);
        return ((_words[WordOf(hash)] & bits) != bits || _index.Find(number).IsNone) && !_masked.MayFind(written);
    }

    // People's own numbers, and what damaged ones stand for where these are few.
    private IEnumerable<IdNumber> Finite()
    {
        foreach (var person in _people)
        {
            if (person.Number is { } number)
                yield return number;
        }

        foreach (var (number, _) in _possible)
            yield return number;
    }

    private void Add(IdNumber number)
    {
        var hash = Hash(number);
        _words[WordOf(hash)] |= Bits(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(IdNumber number)
    {
        var mixed = unchecked(number.Digits17 * 0x9E3779B97F4A7C15UL);
        return unchecked((mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL);
    }

    // The upper half of the bits as a share of the words.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int WordOf(ulong hash) => (int)unchecked((hash >> 32) * (uint)_words.Length >> 32);

    // The lowest ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ulong hash) =>
        (1UL << (int)(hash & 63)) | (1UL << (int)((hash >> 6) & 63)) | (1UL << (int)((hash >> 12) & 63));
}
