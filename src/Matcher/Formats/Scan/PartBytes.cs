using System.Buffers;
using Matcher.Formats.Csv;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Scan;

/// <summary>
/// The bytes of a part, read once: they are scanned and fingerprinted where they are. The array is borrowed, so a run of
/// any length needs only as many as there are parts in hand.
/// </summary>
internal sealed class PartBytes : IDisposable
{
    private readonly byte[] _bytes;

    private PartBytes(byte[] bytes, int length)
    {
        _bytes = bytes;
        Length = length;
    }

    /// <summary>How many there are; fewer than the part has when the file has become shorter.</summary>
    public int Length { get; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    /// <summary>The array: after the bytes come at least <see cref="StructureMasks.Width"/> zeros, which have no structure.</summary>
    public byte[] Padded => _bytes;

    /// <summary>Reads them.</summary>
    public static PartBytes Read(SafeFileHandle file, CsvPart part)
    {
        var wanted = checked((int)(part.End - part.Start));
        var bytes = ArrayPool<byte>.Shared.Rent(wanted + StructureMasks.Width);
        var length = 0;
        for (int read; length < wanted && (read = RandomAccess.Read(file, bytes.AsSpan(length, wanted - length), part.Start + length)) > 0;)
            length += read;
        bytes.AsSpan(length, StructureMasks.Width).Clear();
        return new PartBytes(bytes, length);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
