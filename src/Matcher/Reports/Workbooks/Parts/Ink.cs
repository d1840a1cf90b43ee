using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>Writes the XML of a part as UTF-8, piece by piece.</summary>
/// <param name="output">Where it goes; null: it is held until it is cleared.</param>
internal sealed class Ink(Stream? output = null)
{
    private const int Size = 1 << 14;

    private byte[] _bytes = new byte[Size];
    private int _length;

    /// <summary>What was written and not handed on.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Writes what is XML already.</summary>
    public void Raw(ReadOnlySpan<byte> xml)
    {
        MakePlace(xml.Length);
        xml.CopyTo(_bytes.AsSpan(_length));
        _length += xml.Length;
    }

    /// <summary>The same of what is written often.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(Snippet xml) => Raw(xml.Padded, xml.Length);

    /// <summary>The same.</summary>
    /// <param name="padded">What is written, in whole steps of a <see cref="Snippet"/>.</param>
    /// <param name="length">Bytes of it that count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(byte[] padded, int length)
    {
        unchecked
        {
            MakePlace(padded.Length);
            ref var from = ref MemoryMarshal.GetArrayDataReference(padded);
            ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length);
            for (var at = 0; at < padded.Length; at += Snippet.Step)
                Vector128.LoadUnsafe(ref from, (nuint)at).StoreUnsafe(ref to, (nuint)at);
            _length += length;
        }
    }

    /// <summary>The same of text that is not UTF-8 yet.</summary>
    public void Raw(ReadOnlySpan<char> xml)
    {
        MakePlace(xml.Length * 3);
        _length += Encoding.UTF8.GetBytes(xml, _bytes.AsSpan(_length));
    }

    /// <summary>Writes a whole number.</summary>
    public void Number(int number)
    {
        MakePlace(11);
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    /// <summary>Writes a number with its decimals.</summary>
    public void Number(double number) => Raw(number.ToString(CultureInfo.InvariantCulture).AsSpan());

    /// <summary>
    /// Writes text: what XML has a meaning for is told apart from it, and so is what Excel takes for its sign of a character
    /// (<c>_x000D_</c>).
    /// </summary>
    /// <param name="text">Text in UTF-8 without what XML cannot hold.</param>
    public void Text(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny("&<>_"u8) is >= 0 and var at)
        {
            Raw(text[..at]);
            text = text[at..];
            Raw(text[0] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                _ => IsSign(text) ? "_x005F_"u8 : "_"u8,
            });
            text = text[1..];
        }

        Raw(text);
    }

    /// <summary>Writes the value of an attribute, without its quotes.</summary>
    public void Attribute(string value)
    {
        var text = value.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("\n", "&#10;", StringComparison.Ordinal);
        Raw(text.AsSpan());
    }

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        output!.Write(Written);
        _length = 0;
    }

    private static bool IsSign(ReadOnlySpan<byte> text) =>
        text is [(byte)'_', (byte)'x', var a, var b, var c, var d, (byte)'_', ..]
        && char.IsAsciiHexDigit((char)a) && char.IsAsciiHexDigit((char)b) && char.IsAsciiHexDigit((char)c) && char.IsAsciiHexDigit((char)d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MakePlace(int length)
    {
        if (unchecked(_bytes.Length - _length) < length)
            MakeMorePlace(length);
    }

    private void MakeMorePlace(int length)
    {
        if (output is not null)
            Flush();
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
    }
}
