using System.Runtime.InteropServices;

namespace Matcher.Samples.Randomness;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). Our own, because a row's
/// randomness must follow from the seed, the file and the row number alone: then rows can be made in parallel, and the
/// number of cores cannot change a byte.
/// </summary>
internal sealed class SeededRandom
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private ulong _state;

    /// <summary>Starts a series at a place.</summary>
    public SeededRandom(ulong stream) => _state = stream;

    /// <summary>Starts a series for a purpose: what is drawn for one purpose does not shift what is drawn for another.</summary>
    public SeededRandom(int seed, string purpose)
        : this(Stream(seed, purpose))
    {
    }

    /// <summary>The start of a series (FNV-1a over the seed and the purpose).</summary>
    public static ulong Stream(int seed, string purpose)
    {
        unchecked
        {
            var hash = 0xCBF2_9CE4_8422_2325 ^ Mix((ulong)seed + Golden);
            foreach (var c in purpose)
                hash = (hash ^ c) * 0x0000_0100_0000_01B3;
            return Mix(hash);
        }
    }

    /// <summary>Starts again at a place of a stream, such as a row of a file.</summary>
    public void StartAt(ulong stream, long place) => _state = unchecked(stream + Mix((ulong)place + Golden));

    /// <summary>Goes on as if so many had been drawn: each draw of one number takes one.</summary>
    public void Skip(int draws) => _state = unchecked(_state + ((ulong)draws * Golden));

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        unchecked
        {
            _state += Golden;
            return Mix(_state);
        }
    }

    /// <summary>A number from 0 to one less than the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Bits(), (ulong)bound, out _);

    /// <summary>A number from the least to the most, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A day from the first to the last, both included.</summary>
    public DateOnly Between(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>True this often in a thousand.</summary>
    public bool Chance(int inThousand) => Below(1000) < inThousand;

    /// <summary>One of several.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Puts a list into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(List<T> items)
    {
        var span = CollectionsMarshal.AsSpan(items);
        for (var last = span.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (span[last], span[other]) = (span[other], span[last]);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EB;
            return value ^ (value >> 31);
        }
    }
}
