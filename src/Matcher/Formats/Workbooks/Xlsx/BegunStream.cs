using Matcher.Formats.Files;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What has been looked at already of a stream, and then the rest of it.</summary>
/// <param name="start">Read already.</param>
/// <param name="rest">What follows; it is closed with this.</param>
internal sealed class BegunStream(ReadOnlyMemory<byte> start, Stream rest) : ForwardStream
{
    private int _given;

    public override int Read(Span<byte> buffer)
    {
        if (_given == start.Length)
            return rest.Read(buffer);
        var given = Math.Min(buffer.Length, start.Length - _given);
        start.Span.Slice(_given, given).CopyTo(buffer);
        _given += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }
}
