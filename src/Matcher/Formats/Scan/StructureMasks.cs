using System.Runtime.CompilerServices;

namespace Matcher.Formats.Scan;

/// <summary>Where the characters that give a CSV file its structure stand in 64 bytes: one bit a byte, the first the lowest.</summary>
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
    public static StructureMasks Of<TVector>(ref byte start, byte delimiter)
        where TVector : IByteMask => new(
        TVector.Where(ref start, delimiter),
        TVector.Where(ref start, (byte)'\n'),
        TVector.Where(ref start, (byte)'\r'),
        TVector.Where(ref start, (byte)'"'));
}
