using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Matcher.Formats.Scan;

/// <summary>Finds a byte in 64 bytes. Each form gives the same bits; which is fast depends on the machine.</summary>
internal interface IByteMask
{
    /// <summary>One bit for each of 64 bytes: whether it is the one looked for.</summary>
    static abstract ulong Where(ref byte start, byte value);
}

/// <summary>64 bytes at once (AVX-512).</summary>
internal readonly struct ByteMask512 : IByteMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(ref byte start, byte value) =>
        Vector512.Equals(Vector512.LoadUnsafe(ref start), Vector512.Create(value)).ExtractMostSignificantBits();
}

/// <summary>Twice 32 bytes (AVX2).</summary>
internal readonly struct ByteMask256 : IByteMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(ref byte start, byte value) =>
        Half(ref start, value) | ((ulong)Half(ref Unsafe.Add(ref start, 32), value) << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Half(ref byte start, byte value) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref start), Vector256.Create(value)).ExtractMostSignificantBits();
}

/// <summary>Four times 16 bytes (SSE2, Arm).</summary>
internal readonly struct ByteMask128 : IByteMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Where(ref byte start, byte value) =>
        Quarter(ref start, value)
        | ((ulong)Quarter(ref Unsafe.Add(ref start, 16), value) << 16)
        | ((ulong)Quarter(ref Unsafe.Add(ref start, 32), value) << 32)
        | ((ulong)Quarter(ref Unsafe.Add(ref start, 48), value) << 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Quarter(ref byte start, byte value) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref start), Vector128.Create(value)).ExtractMostSignificantBits();
}

/// <summary>Eight times 8 bytes, on a machine without vectors.</summary>
internal readonly struct ByteMaskScalar : IByteMask
{
    private const ulong LowSeven = 0x7F7F7F7F7F7F7F7F;
    private const ulong EachByte = 0x0101010101010101;

    // Multiplying gathers the lowest bits of eight bytes in the highest byte, the first byte's lowest.
    private const ulong Gather = 0x0102040810204080;

    public static ulong Where(ref byte start, byte value)
    {
        ulong found = 0;
        for (var word = 0; word < StructureMasks.Width / 8; word++)
            found |= (ulong)Eighth(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, word * 8)), value) << (word * 8);
        return found;
    }

    private static byte Eighth(ulong bytes, byte value)
    {
        unchecked
        {
            if (!BitConverter.IsLittleEndian)
                bytes = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes);
            var difference = bytes ^ (EachByte * value);
            var isZero = ~(((difference & LowSeven) + LowSeven) | difference | LowSeven); // the top bit of each equal byte
            return (byte)(((isZero >> 7) * Gather) >> 56);
        }
    }
}
