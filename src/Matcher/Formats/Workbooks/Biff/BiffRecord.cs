using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// A record of an .xls, by its place in the stream (MS-XLS 2.1.4): two bytes of its kind, two of its length, its content.
/// </summary>
/// <param name="Id">Its kind.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Length of its content.</param>
internal readonly record struct BiffRecord(int Id, int Start, int Length)
{
    /// <summary>Bytes before its content.</summary>
    public const int HeadLength = 4;

    /// <summary>Where its content begins.</summary>
    public int Content => Start + HeadLength;

    /// <summary>Where the next begins.</summary>
    public int End => Content + Length;

    /// <summary>The record at a place; null where the stream ends before it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static BiffRecord? At(ReadOnlySpan<byte> stream, int start)
    {
        if (start > stream.Length - HeadLength)
            return null;
        var id = BinaryPrimitives.ReadUInt16LittleEndian(stream[start..]);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(stream[(start + 2)..]);
        var record = new BiffRecord(id, start, length);
        return record.End <= stream.Length ? record : null;
    }

    /// <summary>A number of two bytes in its content; -1 past its end.</summary>
    public int UShortAt(ReadOnlySpan<byte> stream, int offset) =>
        offset + 2 <= Length ? BinaryPrimitives.ReadUInt16LittleEndian(stream[(Content + offset)..]) : -1;

    /// <summary>A number of four bytes in its content; -1 past its end.</summary>
    public long UIntAt(ReadOnlySpan<byte> stream, int offset) =>
        offset + 4 <= Length ? BinaryPrimitives.ReadUInt32LittleEndian(stream[(Content + offset)..]) : -1;
}
