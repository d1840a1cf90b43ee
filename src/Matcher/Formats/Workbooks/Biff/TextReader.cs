namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Goes from text to text through the table of texts and the records that it goes on in. A text may be cut anywhere but in its head; the
/// part in the next record says anew whether its characters have one byte or two.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="table">The first record of the table.</param>
internal sealed class TextReader(byte[] stream, BiffRecord table)
{
    // Two numbers of four bytes: how often texts are used, and how many there are.
    private const int TableHead = 8;

    private BiffRecord _record = table;
    private int _at = table.Content + TableHead;

    /// <summary>Where the text begins.</summary>
    public int Head { get; private set; }

    /// <summary>The characters of a text that is cut; null where they stand together behind its head.</summary>
    public char[]? Joined { get; private set; }

    /// <summary>Goes to the next text; false where there is none as it should be.</summary>
    public bool Next()
    {
        if (_at == _record.End && !GoOn())
            return false;
        if (_at + TextHead.Shortest > _record.End || _at + TextHead.LengthOf(stream[_at + 2]) > _record.End)
            return false;
        var head = TextHead.At(stream, _at);
        Head = _at;
        Joined = null;
        _at += head.Length;
        var length = head.IsWide ? head.Count * 2 : head.Count;
        if (_at + length > _record.End)
            return Join(head) && Skip(head.Tail);
        _at += length;
        return Skip(head.Tail);
    }

    private bool Join(TextHead head)
    {
        Joined = new char[head.Count];
        var isWide = head.IsWide;
        for (var filled = 0; filled < head.Count;)
        {
            if (_at == _record.End)
            {
                if (!GoOn() || _at == _record.End)
                    return false;
                isWide = stream[_at++] != 0;
            }

            var width = isWide ? 2 : 1;
            var count = Math.Min((_record.End - _at) / width, head.Count - filled);
            if (count == 0)
                return false;
            StoredText.Widen(stream.AsSpan(_at, count * width), isWide, Joined.AsSpan(filled, count));
            filled += count;
            _at += count * width;
        }

        return true;
    }

    private bool Skip(long bytes)
    {
        while (_at + bytes > _record.End)
        {
            bytes -= _record.End - _at;
            if (!GoOn())
                return false;
        }

        _at += (int)bytes;
        return true;
    }

    private bool GoOn()
    {
        if (BiffRecord.At(stream, _record.End) is not { Id: RecordKind.Continue } next)
            return false;
        _record = next;
        _at = next.Content;
        return true;
    }
}
