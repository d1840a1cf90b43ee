using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Files;

/// <summary>
/// Reads a file from a position to its end. Several of them read one handle at the same time: every read names its own
/// position, so the parts of a file need not open it again.
/// </summary>
internal sealed class FileRangeStream(SafeFileHandle file, long start) : ForwardStream
{
    private long _position = start;

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, _position);
        _position += read;
        return read;
    }
}
