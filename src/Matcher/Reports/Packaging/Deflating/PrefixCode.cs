namespace Matcher.Reports.Packaging.Deflating;

/// <summary>A prefix code (Huffman) for symbols that occur so and so often, as RFC 1951, 3.2.2 writes it.</summary>
internal sealed class PrefixCode
{
    // Bits of a symbol's number.
    private const int SymbolBits = 9;

    private readonly int _longest;
    private readonly long[] _order;
    private readonly int[] _used;
    private readonly int[] _next;
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
        _order = new long[symbols];
        _used = new int[symbols];
        _next = new int[longest + 1];
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
        var used = ByRarity();
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

    // The symbols that occur, the rarest first; of those that are as rare the first.
    private ReadOnlySpan<int> ByRarity()
    {
        var used = 0;
        for (var symbol = 0; symbol < Often.Length; symbol++)
        {
            if (Often[symbol] > 0)
                _order[used++] = ((long)Often[symbol] << SymbolBits) | (uint)symbol;
        }

        _order.AsSpan(0, used).Sort();
        for (var i = 0; i < used; i++)
            _used[i] = (int)(_order[i] & ((1 << SymbolBits) - 1));
        return _used.AsSpan(0, used);
    }

    // The two rarest become one, again and again; how deep each stands is how long its code is.
    private void CountLengths(ReadOnlySpan<int> used)
    {
        for (var i = 0; i < used.Length; i++)
            _weights[i] = Often[used[i]];
        var (leaf, leaves, node, last) = (0, used.Length, used.Length, (2 * used.Length) - 2);
        for (var made = leaves; made <= last; made++)
        {
            var (first, second) = (Rarest(), Rarest());
            _weights[made] = _weights[first] + _weights[second];
            (_parents[first], _parents[second]) = (made, made);

            int Rarest() => leaf < leaves && (node >= made || _weights[leaf] <= _weights[node]) ? leaf++ : node++;
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

    // The codes of a length follow each other in the order of their symbols, and those of the next length follow them.
    private void Number()
    {
        var code = 0;
        for (var length = 1; length <= _longest; length++)
        {
            _next[length] = code;
            code = (code + _counts[length]) << 1;
        }

        for (var symbol = 0; symbol < Lengths.Length; symbol++)
        {
            if (Lengths[symbol] is > 0 and var length)
                Codes[symbol] = Reversed(_next[length]++, length);
        }
    }

    private static ushort Reversed(int code, int length)
    {
        unchecked
        {
            var bits = (uint)code;
            bits = ((bits & 0x5555) << 1) | ((bits >> 1) & 0x5555);
            bits = ((bits & 0x3333) << 2) | ((bits >> 2) & 0x3333);
            bits = ((bits & 0x0F0F) << 4) | ((bits >> 4) & 0x0F0F);
            bits = ((bits & 0x00FF) << 8) | (bits >> 8);
            return (ushort)(bits >> (16 - length));
        }
    }
}
