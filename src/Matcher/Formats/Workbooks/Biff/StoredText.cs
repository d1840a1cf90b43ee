using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Matcher.Foundation.Characters;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>The characters of a text as a record has them: two bytes each, or one where none needs more (MS-XLS 2.5.294).</summary>
/// <param name="Start">Where they begin in the stream.</param>
/// <param name="Count">How many.</param>
/// <param name="IsWide">Whether each has two bytes.</param>
internal readonly record struct StoredText(int Start, int Count, bool IsWide)
{
    private const int CharactersAtATime = 256;

    // The number of characters in two bytes, and whether each is wide.
    private const int HeadLength = 3;

    /// <summary>Bytes that it takes.</summary>
    public int Length => IsWide ? Count * 2 : Count;

    /// <summary>The text that begins in a record's content; null where the record ends before it does.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="record">The record.</param>
    /// <param name="offset">Where in its content.</param>
    public static StoredText? At(ReadOnlySpan<byte> stream, BiffRecord record, int offset)
    {
        if (offset + HeadLength > record.Length)
            return null;
        var text = new StoredText(record.Content + offset + HeadLength, record.UShortAt(stream, offset),
            (stream[record.Content + offset + 2] & 1) != 0);
        return text.Start + text.Length <= record.End ? text : null;
    }

    /// <summary>The text in UTF-8: the stream's own bytes where they are, else written into the room.</summary>
    public ReadOnlySpan<byte> InUtf8(ReadOnlySpan<byte> stream, ArrayBufferWriter<byte> room)
    {
        var bytes = stream.Slice(Start, Length);
        if (!IsWide && Ascii.IsValid(bytes))
            return bytes;
        var before = room.WrittenCount;
        if (Count <= CharactersAtATime)
        {
            Span<char> characters = stackalloc char[CharactersAtATime];
            Write(bytes, characters[..Count], room);
        }
        else
        {
            Write(bytes, new char[Count], room);
        }

        return room.WrittenSpan[before..];
    }

    /// <summary>Puts the characters of some bytes where they are wanted, as they are.</summary>
    public static void Widen(ReadOnlySpan<byte> bytes, bool isWide, Span<char> characters)
    {
        if (isWide)
            bytes.CopyTo(MemoryMarshal.AsBytes(characters));
        else
            Encoding.Latin1.GetChars(bytes, characters);
    }

    private void Write(ReadOnlySpan<byte> bytes, Span<char> characters, ArrayBufferWriter<byte> room)
    {
        Widen(bytes, IsWide, characters);
        WellFormedText.Mend(characters);
        Encoding.UTF8.GetBytes(characters, room);
    }
}
