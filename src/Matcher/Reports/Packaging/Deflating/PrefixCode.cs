namespace Matcher.Reports.Packaging.Deflating;

/// <summary>A prefix code (Huffman) for symbols that occur so and so often, as RFC 1951, 3.2.2 writes it.</summary>
internal sealed class PrefixCode
{
    private readonly int _longest;
    private readonly long[] _weights;
    private readonly int[] _parents;
    private readonly int[] _depths;
    private readonly int[] _counts;

    /// <summary>Makes place for one.</summary>
    /// <param name="symbols">How many symbols there are.</param>
    /// <param name="longest">Bits of the longest code that may be.</param>
    public PrefixCode(int symbols, int longest)
    {
        _longest = longest;
        Often = new int[symbols];
        Lengths = new byte[symbols];
        Codes = new ushort[symbols];
        _weights = new long[2 * symbols];
        _parents = new int[2 * symbols];
        _depths = new int[2 * symbols];
        _counts = new int[Math.Max(symbols, longest) + 1];
    }

    /// <summary>How often each symbol occurs.</summary>
    public int[] Often { get; }

    /// <summary>Bits of each symbol's code; 0 where it has none.</summary>
    public byte[] Lengths { get; }

    /// <summary>The codes, their first bit lowest.</summary>
    public ushort[] Codes { get; }

    /// <summary>Makes the code for what <see cref="Often"/> says.</summary>
    public void Make()
    {
        // A code of one symbol is none; some readers refuse it.
        Often[0] = Math.Max(Often[0], 1);
        Often[1] = Math.Max(Often[1], 1);
        var used = Enumerable.Range(0, Often.Length).Where(symbol => Often[symbol] > 0).OrderBy(symbol => Often[symbol]).ToArray();
        CountLengths(used);
        Shorten();
        Array.Clear(Lengths);
        // The rarest symbols have the longest codes.
        for (int length = _longest, next = 0; length > 0; length--)
        {
            for (var i = 0; i < _counts[length]; i++)
                Lengths[used[next++]] = (byte)length;
        }

        Number();
    }

    // The two rarest become one, again and again; how deep each stands is how long its code is.
    private void CountLengths(int[] used)
    {
        for (var i = 0; i < used.Length; i++)
            _weights[i] = Often[used[i]];
        var (leaf, node, last) = (0, used.Length, (2 * used.Length) - 2);
        for (var made = used.Length; made <= last; made++)
        {
            var (first, second) = (Rarest(), Rarest());
            _weights[made] = _weights[first] + _weights[second];
            (_parents[first], _parents[second]) = (made, made);

            int Rarest() => leaf < used.Length && (node >= made || _weights[leaf] <= _weights[node]) ? leaf++ : node++;
        }

        Array.Clear(_counts);
        _depths[last] = 0;
        for (var i = last - 1; i >= 0; i--)
        {
            _depths[i] = _depths[_parents[i]] + 1;
            if (i < used.Length)
                _counts[_depths[i]]++;
        }
    }

    // Codes that are too long are made as long as they may be, and others longer until there is room for all (Kraft).
    private void Shorten()
    {
        for (var length = _longest + 1; length < _counts.Length; length++)
        {
            _counts[_longest] += _counts[length];
            _counts[length] = 0;
        }

        var room = 1 << _longest;
        for (var length = 1; length <= _longest; length++)
            room -= _counts[length] << (_longest - length);
        for (; room < 0; room++)
        {
            var length = _longest - 1;
            while (_counts[length] == 0)
                length--;
            _counts[_longest]--;
            _counts[length]--;
            _counts[length + 1] += 2;
        }
    }

    private void Number()
    {
        var code = 0;
        for (var length = 1; length <= _longest; length++)
        {
            for (var symbol = 0; symbol < Lengths.Length; symbol++)
            {
                if (Lengths[symbol] == length)
                    Codes[symbol] = Reversed(code++, length);
            }

            code <<= 1;
        }
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var i = 0; i < length; i++)
            reversed |= ((code >> i) & 1) << (length - 1 - i);
        return (ushort)reversed;
    }
}
