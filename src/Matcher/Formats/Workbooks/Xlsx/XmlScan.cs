using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What stands at a tag.</summary>
internal enum XmlTag
{
    /// <summary>The part is at its end.</summary>
    None,

    /// <summary>An element begins.</summary>
    Start,

    /// <summary>An element without anything in it: <c>&lt;c r="A1"/&gt;</c>.</summary>
    Empty,

    /// <summary>An element ends.</summary>
    End,
}

/// <summary>
/// Goes through a large part from tag to tag, on its bytes in UTF-8: nothing is decoded, nothing is made. What has been passed since
/// <see cref="Hold"/> stays in memory, and is spoken of by its distance from there. Tags must match, as in all XML; what else
/// a document could be wrong in is not looked for.
/// </summary>
internal sealed class XmlScan : IDisposable
{
    // Small enough for the garbage collector to take it for what it is: gone with the sheet.
    private const int BlockSize = 1 << 16;

    // A row of the widest sheet with texts in it is less; what goes on for longer was made to fill the memory.
    private const int MostHeld = 1 << 26;

    private const int Deepest = 64;

    private readonly XmlNames _open;
    private readonly int _outerDepth;
    private Stream _part;
    private byte[] _buffer;
    private int _filled;
    private int _position;
    private int _held;
    private int _text;
    private int _textEnd;
    private int _name;
    private int _nameEnd;
    private int _attributesEnd;
    private bool _isAtEnd;

    /// <summary>Begins at the start of a part.</summary>
    public XmlScan(Stream part)
    {
        _part = part;
        _open = new XmlNames(Deepest);
        _buffer = new byte[BlockSize];
    }

    /// <summary>Begins where another stands, in the same elements; it stays there.</summary>
    /// <param name="outer">The other.</param>
    /// <param name="rest">What follows there; null where <see cref="GoTo"/> says it.</param>
    public XmlScan(XmlScan outer, Stream? rest)
    {
        _part = rest ?? Stream.Null;
        _open = outer._open.Copy();
        _outerDepth = outer.Depth;
        Depth = outer.Depth;
        _buffer = rest is null ? [] : new byte[BlockSize];
    }

    /// <summary>Where it stands in the bytes that were given to <see cref="GoTo"/>.</summary>
    public int Position => _position;

    /// <summary>Stands in some bytes, after which nothing comes, in the elements in which it began.</summary>
    public void GoTo(byte[] bytes, int position, int end)
    {
        _buffer = bytes;
        (_position, _held, _text, _filled) = (position, position, position, end);
        _isAtEnd = true;
        Depth = _outerDepth;
        _open.GoBackTo(_outerDepth);
    }

    /// <summary>Hands over what has been read of the part and not been passed, and the rest of it; this one is at its end then.</summary>
    public Stream TakeRest()
    {
        var rest = new BegunStream(_buffer.AsMemory(_position.._filled), _part);
        _part = Stream.Null;
        _isAtEnd = true;
        return rest;
    }

    /// <summary>How many elements are open, one that begins here among them.</summary>
    public int Depth { get; private set; }

    /// <summary>The name of the tag, without a prefix.</summary>
    public ReadOnlySpan<byte> Name => _buffer.AsSpan(_name.._nameEnd);

    /// <summary>Whether the name has a prefix.</summary>
    public bool HasPrefix => _name > 0 && _buffer[_name - 1] == ':';

    /// <summary>The attributes of the tag, as they are written.</summary>
    public ReadOnlySpan<byte> Attributes => _buffer.AsSpan(_nameEnd.._attributesEnd);

    /// <summary>Where the text before the tag begins, from <see cref="Hold"/>.</summary>
    public int TextStart => _text - _held;

    /// <summary>Length of the text before the tag, as it is written.</summary>
    public int TextLength => _textEnd - _text;

    /// <summary>What has been passed since <see cref="Hold"/>; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Held => _buffer.AsSpan(_held.._position);

    /// <summary>Keeps what follows, and lets go of what came before.</summary>
    public void Hold() => _held = _position;

    /// <summary>Goes on to the next tag.</summary>
    /// <exception cref="DamagedFileException">The part is not whole, or no XML.</exception>
    public XmlTag Read()
    {
        _text = _position;
        if (!GoToTag())
            return XmlTag.None;
        var end = EndOfTag(_position + 1);
        var tag = _position;
        _position = end + 1;
        _textEnd = tag;
        if (_buffer[tag + 1] == '/')
        {
            SetName(tag + 2, end);
            Depth--;
            return _open.Close(_buffer.AsSpan(tag + 2, _nameEnd - tag - 2)) ? XmlTag.End : throw Damaged();
        }

        var isEmpty = _buffer[end - 1] == '/';
        SetName(tag + 1, isEmpty ? end - 1 : end);
        _attributesEnd = isEmpty ? end - 1 : end;
        if (isEmpty)
            return XmlTag.Empty;
        if (Depth++ == Deepest || !_open.Open(_buffer.AsSpan(tag + 1, _nameEnd - tag - 1)))
            throw Damaged();
        return XmlTag.Start;
    }

    /// <summary>Goes past the end of the element that has just begun.</summary>
    public void Skip()
    {
        for (var depth = Depth; Depth >= depth;)
        {
            if (Read() == XmlTag.None)
                throw Damaged();
        }
    }

    /// <summary>Reads what is left, so that its checksum is compared.</summary>
    public void Finish()
    {
        while (Read() != XmlTag.None)
            Hold();
    }

    public void Dispose() => _part.Dispose();

    // To the next < that begins a tag; comments, instructions and unparsed text are left in the text before it.
    private bool GoToTag()
    {
        while (true)
        {
            if (_buffer.AsSpan(_position.._filled).IndexOf((byte)'<') is var found && found < 0)
            {
                _position = _filled;
                if (Fill())
                    continue;
                return Depth == 0 ? false : throw Damaged();
            }

            _position += found;
            Ensure(2);
            switch (_buffer[_position + 1])
            {
                case (byte)'?':
                    GoPast("?>"u8);
                    break;
                case (byte)'!':
                    Ensure(9);
                    if (_buffer.AsSpan(_position).StartsWith("<!--"u8))
                        GoPast("-->"u8);
                    else if (_buffer.AsSpan(_position).StartsWith("<![CDATA["u8))
                        GoPast("]]>"u8);
                    else
                        throw Damaged(); // a document type: it could unfold to more than memory holds
                    break;
                default:
                    return true;
            }
        }
    }

    private void GoPast(ReadOnlySpan<byte> end)
    {
        for (var from = _position + 2; ;)
        {
            if (_buffer.AsSpan(from.._filled).IndexOf(end) is >= 0 and var found)
            {
                _position = from + found + end.Length;
                return;
            }

            var seen = _filled - _position;
            FillOrFail();
            from = Math.Max(_position + 2, _position + seen - end.Length);
        }
    }

    // The > that ends a tag: not one within the quotes of an attribute.
    private int EndOfTag(int from)
    {
        byte quote = 0;
        for (var i = from; ; i++)
        {
            if (i == _filled)
            {
                var seen = i - _position;
                FillOrFail();
                i = _position + seen;
            }

            var c = _buffer[i];
            if (quote != 0)
                quote = c == quote ? (byte)0 : quote;
            else if (c == '>')
                return i;
            else if (c is (byte)'"' or (byte)'\'')
                quote = c;
            else if (c == '<')
                throw Damaged();
        }
    }

    private void SetName(int from, int end)
    {
        _name = from;
        var i = from;
        for (; i < end && _buffer[i] > ' '; i++)
        {
            if (_buffer[i] == ':')
                _name = i + 1;
        }

        _nameEnd = i;
        _attributesEnd = i;
    }

    private void Ensure(int bytes)
    {
        while (_filled - _position < bytes)
            FillOrFail();
    }

    private void FillOrFail()
    {
        if (!Fill())
            throw Damaged();
    }

    // Everything is moved by the same distance; what came before the text and what is held is let go.
    private bool Fill()
    {
        if (_isAtEnd)
            return false;
        var kept = Math.Min(_held, _text);
        if (kept > 0)
        {
            _buffer.AsSpan(kept.._filled).CopyTo(_buffer);
            (_filled, _position, _held, _text) = (_filled - kept, _position - kept, _held - kept, _text - kept);
        }

        if (_filled == _buffer.Length)
        {
            if (_buffer.Length >= MostHeld)
                throw Damaged();
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _part.Read(_buffer.AsSpan(_filled));
        _filled += read;
        _isAtEnd = read == 0;
        return read > 0;
    }

    private static DamagedFileException Damaged() => new(WorkbookProblems.Damaged);
}
