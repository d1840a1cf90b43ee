using System.Buffers;

namespace Matcher.Formats.Workbooks.Xlsx.Blocks;

/// <summary>Some of the bytes of a sheet, unpacked. The array is borrowed, so a sheet of any length needs a few.</summary>
/// <param name="bytes">They begin the array; after them come at least <see cref="Padding"/> zeros, with which no tag goes on.</param>
/// <param name="length">How many there are.</param>
internal sealed class SheetBlock(byte[] bytes, int length) : IDisposable
{
    /// <summary>Zeros after the bytes: more than any stretch of text that is looked for at once.</summary>
    public const int Padding = 64;

    /// <summary>The array.</summary>
    public byte[] Bytes => bytes;

    /// <summary>How many bytes there are.</summary>
    public int Length => length;

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);
}
