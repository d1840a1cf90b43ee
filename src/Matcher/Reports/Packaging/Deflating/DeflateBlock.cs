using System.Runtime.CompilerServices;

namespace Matcher.Reports.Packaging.Deflating;

/// <summary>Bytes and repeats that are written together, with codes of their own (RFC 1951, 3.2.7).</summary>
internal sealed class DeflateBlock
{
    private const int LongestCode = 15;
    private const int LongestLengthCode = 7;

    // Symbols for lengths of codes: one more as before, some zeros, many zeros.
    private const int Again = 16;
    private const int SomeZeros = 17;
    private const int ManyZeros = 18;

    private static readonly int[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    // So many are written between two looks at how much place is left.
    private const int Stretch = 4096;

    private readonly PrefixCode _symbols = new(DeflateCodes.Symbols, LongestCode);
    private readonly PrefixCode _distances = new(DeflateCodes.Distances, LongestCode);
    private readonly PrefixCode _lengths = new(ManyZeros + 1, LongestLengthCode);
    // By length of a repeat: its code with the bits that follow, and how many bits they are.
    private readonly (uint Bits, int Count)[] _lengthBits = new (uint Bits, int Count)[RepeatFinder.Longest + 1];
    private readonly List<(byte Symbol, byte Count, byte Bits)> _runs = [];

    // A byte, or the length of a repeat and, below it, how far back it is.
    private readonly int[] _tokens;
    private int _count;

    /// <summary>Makes place for one.</summary>
    /// <param name="most">The most bytes and repeats that it takes.</param>
    public DeflateBlock(int most) => _tokens = new int[most];

    /// <summary>Adds a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte one)
    {
        unchecked
        {
            _tokens[_count++] = one;
            _symbols.Often[one]++;
        }
    }

    /// <summary>Adds a repeat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int length, int distance)
    {
        unchecked
        {
            _tokens[_count++] = (length << 16) | distance;
            _symbols.Often[DeflateCodes.OfLength(length).Symbol]++;
            _distances.Often[DeflateCodes.OfDistance(distance).Symbol]++;
        }
    }

    /// <summary>Writes all, and begins again.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    public void Write(BitOutput output, bool isLast)
    {
        _symbols.Often[DeflateCodes.EndOfBlock] = 1;
        _symbols.Make();
        _distances.Make();
        output.Put(isLast ? 0b101u : 0b100u, 3);
        WriteCodes(output);
        JoinLengths();
        for (var rest = _tokens.AsSpan(0, _count); !rest.IsEmpty; rest = rest[Math.Min(Stretch, rest.Length)..])
            Write(output, rest[..Math.Min(Stretch, rest.Length)]);
        output.Put(_symbols.Codes[DeflateCodes.EndOfBlock], _symbols.Lengths[DeflateCodes.EndOfBlock]);
        Array.Clear(_symbols.Often);
        Array.Clear(_distances.Often);
        _count = 0;
    }

    private void Write(BitOutput output, ReadOnlySpan<int> tokens)
    {
        var (symbols, symbolBits) = (_symbols.Codes, _symbols.Lengths);
        var (distances, distanceBits) = (_distances.Codes, _distances.Lengths);
        var lengths = _lengthBits;
        var pen = output.Take(tokens.Length);
        foreach (var token in tokens)
        {
            if (token <= byte.MaxValue)
            {
                pen.Put(symbols[token], symbolBits[token]);
                continue;
            }

            unchecked
            {
                var (bits, count) = lengths[token >> 16];
                var (symbol, further, rest) = DeflateCodes.OfDistance(token & ushort.MaxValue);
                var coded = distanceBits[symbol];
                pen.Put(bits | (((ulong)distances[symbol] | ((ulong)rest << coded)) << count), count + coded + further);
            }
        }

        output.GiveBack(pen);
    }

    private void JoinLengths()
    {
        for (var length = DeflateCodes.ShortestRepeat; length < _lengthBits.Length; length++)
        {
            var (symbol, count, bits) = DeflateCodes.OfLength(length);
            var code = _symbols.Lengths[symbol];
            _lengthBits[length] = (_symbols.Codes[symbol] | ((uint)bits << code), code + count);
        }
    }

    private void WriteCodes(BitOutput output)
    {
        // As many as are used; of symbols at least those that are always there, of distances the two that always have a code.
        var symbols = Array.FindLastIndex(_symbols.Lengths, length => length > 0) + 1;
        var distances = Array.FindLastIndex(_distances.Lengths, length => length > 0) + 1;
        _runs.Clear();
        Array.Clear(_lengths.Often);
        AddRuns([.. _symbols.Lengths.AsSpan(0, symbols), .. _distances.Lengths.AsSpan(0, distances)]);
        foreach (var run in _runs)
            _lengths.Often[run.Symbol]++;
        _lengths.Make();
        var named = Array.FindLastIndex(Order, symbol => _lengths.Lengths[symbol] > 0) + 1;
        output.Put((uint)(symbols - 257), 5);
        output.Put((uint)(distances - 1), 5);
        output.Put((uint)(named - 4), 4);
        for (var i = 0; i < named; i++)
            output.Put(_lengths.Lengths[Order[i]], 3);
        foreach (var (symbol, count, bits) in _runs)
        {
            output.Put(_lengths.Codes[symbol], _lengths.Lengths[symbol]);
            output.Put(bits, count);
        }
    }

    private void AddRuns(byte[] lengths)
    {
        for (var at = 0; at < lengths.Length;)
        {
            var run = 1;
            while (at + run < lengths.Length && lengths[at + run] == lengths[at])
                run++;
            if (lengths[at] == 0)
                AddZeros(run);
            else
                AddSame(lengths[at], run);
            at += run;
        }
    }

    private void AddZeros(int run)
    {
        for (; run >= 11; run -= Math.Min(run, 138))
            _runs.Add((ManyZeros, 7, (byte)(Math.Min(run, 138) - 11)));
        if (run >= 3)
            _runs.Add((SomeZeros, 3, (byte)(run - 3)));
        else
            _runs.AddRange(Enumerable.Repeat(((byte)0, (byte)0, (byte)0), run));
    }

    private void AddSame(byte length, int run)
    {
        _runs.Add((length, 0, 0));
        for (run--; run >= 3; run -= Math.Min(run, 6))
            _runs.Add((Again, 2, (byte)(Math.Min(run, 6) - 3)));
        _runs.AddRange(Enumerable.Repeat((length, (byte)0, (byte)0), run));
    }
}
