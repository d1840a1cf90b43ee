using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Files;

/// <summary>A seekable view of an open file, for readers of archives and workbooks. Does not close the file.</summary>
internal sealed class WholeFileStream(SafeFileHandle file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = RandomAccess.GetLength(file);

    public override long Position { get; set; }

    /// <summary>Bytes read so far, those counted twice that were read twice.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(file, buffer, Position);
        Position += read;
        BytesRead += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
