using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Matcher.Hits;

/// <summary>
/// Several texts as one run of bytes, each behind its length, so that no two lists of texts make the same bytes:
/// "ab" + "c" is not "a" + "bc".
/// </summary>
internal sealed class FieldBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    /// <summary>What was added so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <summary>Starts again, in the same memory.</summary>
    public FieldBytes Clear()
    {
        _bytes.ResetWrittenCount();
        return this;
    }

    /// <summary>Adds a text as UTF-8.</summary>
    public FieldBytes Add(string text)
    {
        Add(Encoding.UTF8.GetByteCount(text));
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
        return this;
    }

    /// <summary>Adds a number: how many texts follow, or which of several it is.</summary>
    public FieldBytes Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
        return this;
    }
}
