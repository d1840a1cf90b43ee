namespace Matcher.Reports.Packaging.Deflating;

/// <summary>
/// Packs what is written as DEFLATE (RFC 1951), fast rather than small, and into the same bytes on every machine. Closing it ends what is
/// packed, and leaves the stream below open.
/// </summary>
internal sealed class DeflateOutput : WriteOnlyStream
{
    private const int Block = 1 << 16;

    private readonly BitOutput _output;
    private readonly RepeatFinder _finder = new();
    private readonly DeflateBlock _block = new(Block);

    // What was packed and may be repeated, then what is to be packed.
    private readonly byte[] _bytes = new byte[RepeatFinder.Furthest + Block];
    private int _packed;
    private int _length;
    private bool _isEmpty = true;
    private bool _isEnded;

    /// <summary>Begins.</summary>
    /// <param name="output">Where it goes.</param>
    public DeflateOutput(Stream output) => _output = new BitOutput(output);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // The last block must know that it is: it is kept until more comes.
            if (_length - _packed == Block || _length == _bytes.Length)
                Pack(isLast: false);
            var taken = Math.Min(buffer.Length, Math.Min(Block - (_length - _packed), _bytes.Length - _length));
            buffer[..taken].CopyTo(_bytes.AsSpan(_length));
            _length += taken;
            buffer = buffer[taken..];
            _isEmpty = false;
        }
    }

    /// <summary>Ends what is packed. What is written then is packed for itself, in the place that this one had.</summary>
    public void Finish()
    {
        if (!_isEmpty)
            Pack(isLast: true);
        _output.Finish();
        _finder.Move(_length + RepeatFinder.Furthest);
        (_packed, _length, _isEmpty) = (0, 0, true);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isEnded)
        {
            _isEnded = true;
            Finish();
        }

        base.Dispose(disposing);
    }

    private void Pack(bool isLast)
    {
        _finder.Cut(_bytes.AsSpan(0, _length), _packed, _block);
        _block.Write(_output, isLast);
        _packed = _length;
        Move();
    }

    private void Move()
    {
        var by = _length - RepeatFinder.Furthest;
        if (by <= 0)
            return;
        _bytes.AsSpan(by, RepeatFinder.Furthest).CopyTo(_bytes);
        _finder.Move(by);
        _packed = _length = RepeatFinder.Furthest;
    }
}
