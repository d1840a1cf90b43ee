namespace Matcher.Cli.Terminal;

/// <summary>
/// Standard output or standard error of a scheduler: where it cannot be written (a full disk, a file descriptor that is closed),
/// what is said is lost, and the work goes on. A night is not to end because nobody can hear how it is getting on.
/// </summary>
/// <param name="open">Opens the stream.</param>
internal sealed class LossyStream(Func<Stream> open) : Stream
{
    private Stream? _inner;

    /// <summary>Why something was lost; null while nothing was.</summary>
    public string? WhyLost { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (WhyLost is not null)
            return;
        try
        {
            (_inner ??= open()).Write(buffer);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WhyLost = error.Message;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    // The streams of a console hold nothing back.
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }
}
