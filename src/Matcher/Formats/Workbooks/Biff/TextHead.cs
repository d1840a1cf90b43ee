using System.Buffers.Binary;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>What stands before the characters of a text in the table of texts (MS-XLS 2.5.293).</summary>
/// <param name="Count">Characters.</param>
/// <param name="IsWide">Whether each has two bytes.</param>
/// <param name="Length">Bytes of the head.</param>
/// <param name="Tail">Bytes after the characters: their fonts, and how they are spoken.</param>
internal readonly record struct TextHead(int Count, bool IsWide, int Length, long Tail)
{
    /// <summary>Bytes of one that has neither fonts nor sounds.</summary>
    public const int Shortest = 3;

    private const int Wide = 1;
    private const int Spoken = 4;
    private const int Rich = 8;
    private const int BytesOfRun = 4;

    /// <summary>Bytes of a head by its flags.</summary>
    public static int LengthOf(byte flags) => Shortest + ((flags & Rich) == 0 ? 0 : 2) + ((flags & Spoken) == 0 ? 0 : 4);

    /// <summary>The head at a place, of which all bytes must be there.</summary>
    public static TextHead At(ReadOnlySpan<byte> stream, int at)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
        var flags = stream[at + 2];
        if ((flags & (Spoken | Rich)) == 0)
            return new TextHead(count, (flags & Wide) != 0, Shortest, 0);
        var next = at + Shortest;
        var tail = 0L;
        if ((flags & Rich) != 0)
        {
            tail = BytesOfRun * BinaryPrimitives.ReadUInt16LittleEndian(stream[next..]);
            next += 2;
        }

        if ((flags & Spoken) != 0)
        {
            tail += BinaryPrimitives.ReadUInt32LittleEndian(stream[next..]);
            next += 4;
        }

        return new TextHead(count, (flags & Wide) != 0, next - at, tail);
    }
}
