using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Matcher.Matches;

/// <summary>What rows are alike in, in short: texts put together into 128 bits.</summary>
/// <param name="Upper">The upper half of them.</param>
/// <param name="Lower">The lower half.</param>
internal readonly record struct RowKey(ulong Upper, ulong Lower)
{
    private const long Null = 1;

    /// <summary>Of whom.</summary>
    /// <param name="looker">Who looks at the rows.</param>
    public static RowKey Of(string looker) => default(RowKey).Add(looker);

    /// <summary>Of everything that a row says.</summary>
    /// <param name="facts">It, as it is packed.</param>
    public static RowKey Of(ReadOnlySpan<byte> facts) => Of(facts, seed: 0);

    /// <summary>And of a text; null is another than none.</summary>
    public RowKey Add(string? text)
    {
        var before = unchecked((long)(Upper ^ Lower));
        return Of(MemoryMarshal.AsBytes(text.AsSpan()), text is null ? ~before ^ Null : before);
    }

    // A method that has a UInt128 is not compiled ahead: it would have to be compiled at every start of the program.
    private static RowKey Of(ReadOnlySpan<byte> bytes, long seed)
    {
        Span<byte> hash = stackalloc byte[sizeof(ulong) * 2];
        XxHash128.Hash(bytes, hash, seed);
        return new RowKey(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));
    }
}
