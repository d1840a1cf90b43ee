using Matcher.Reports.Packaging;

namespace Matcher.Cli.Terminal;

/// <summary>
/// Standard output or standard error of a scheduler: where it cannot be written (a full disk, a file descriptor that is closed),
/// what is said is lost, and the work goes on. A run is not to end because nobody can hear how it is getting on.
/// </summary>
/// <param name="open">Opens the stream, which holds nothing back.</param>
internal sealed class LossyStream(Func<Stream> open) : WriteOnlyStream
{
    private Stream? _inner;

    /// <summary>Why something was lost; null while nothing was.</summary>
    public string? WhyLost { get; private set; }

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }
}
