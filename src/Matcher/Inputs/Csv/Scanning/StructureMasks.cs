using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Matcher.Inputs.Csv.Scanning;

/// <summary>
/// Where the characters that give a CSV file its structure stand in 64 bytes: one bit a byte. In the widest vectors the
/// machine has; the scalar form is what the runtime makes of them where it has none.
/// </summary>
internal readonly ref struct StructureMasks
{
    /// <summary>Bytes looked at together.</summary>
    public const int Width = 64;

    private StructureMasks(ulong delimiters, ulong newLines, ulong returns, ulong quotes)
    {
        Delimiters = delimiters;
        NewLines = newLines;
        Returns = returns;
        Quotes = quotes;
    }

    /// <summary>Delimiters.</summary>
    public ulong Delimiters { get; }

    /// <summary>Line feeds.</summary>
    public ulong NewLines { get; }

    /// <summary>Carriage returns.</summary>
    public ulong Returns { get; }

    /// <summary>Quotes.</summary>
    public ulong Quotes { get; }

    /// <summary>Looks at 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StructureMasks Of(ref byte start, byte delimiter)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var bytes = Vector512.LoadUnsafe(ref start);
            return new StructureMasks(
                Vector512.Equals(bytes, Vector512.Create(delimiter)).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'\n')).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'\r')).ExtractMostSignificantBits(),
                Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits());
        }

        var low = Half(ref start, delimiter);
        var high = Half(ref Unsafe.Add(ref start, Width / 2), delimiter);
        return new StructureMasks(
            low.Delimiters | ((ulong)high.Delimiters << 32),
            low.NewLines | ((ulong)high.NewLines << 32),
            low.Returns | ((ulong)high.Returns << 32),
            low.Quotes | ((ulong)high.Quotes << 32));
    }

    // A Vector256 is two Vector128 where the machine has no wider.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (uint Delimiters, uint NewLines, uint Returns, uint Quotes) Half(ref byte start, byte delimiter)
    {
        var bytes = Vector256.LoadUnsafe(ref start);
        return (
            Vector256.Equals(bytes, Vector256.Create(delimiter)).ExtractMostSignificantBits(),
            Vector256.Equals(bytes, Vector256.Create((byte)'\n')).ExtractMostSignificantBits(),
            Vector256.Equals(bytes, Vector256.Create((byte)'\r')).ExtractMostSignificantBits(),
            Vector256.Equals(bytes, Vector256.Create((byte)'"')).ExtractMostSignificantBits());
    }
}
