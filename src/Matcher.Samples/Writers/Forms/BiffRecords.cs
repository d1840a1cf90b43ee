using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Matcher.Samples.Writers.Forms;

/// <summary>Writes the records of an Excel 97–2003 workbook, BIFF8: a kind, a length, what it holds ([MS-XLS] 2.4).</summary>
internal sealed class BiffRecords
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>A record of numbers of 16 bits.</summary>
    public void Add(ushort kind, params ReadOnlySpan<ushort> words)
    {
        Span<byte> body = stackalloc byte[words.Length * 2];
        for (var index = 0; index < words.Length; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(body[(index * 2)..], words[index]);
        AddBytes(kind, body);
    }

    /// <summary>Begins the workbook or a sheet.</summary>
    public void Begin(ushort what) => Add(0x0809, 0x0600, what, 0x0DBB, 0x07CC, 0, 0, 6, 0);

    /// <summary>Ends the workbook or a sheet.</summary>
    public void End() => Add(0x000A);

    /// <summary>A text cell.</summary>
    public void AddLabel(int row, int column, ushort format, string text) =>
        AddBytes(0x0204, [.. Words((ushort)row, (ushort)column, format, (ushort)text.Length), .. Characters(text)]);

    /// <summary>A number cell.</summary>
    public void AddNumber(int row, int column, ushort format, double number)
    {
        Span<byte> body = stackalloc byte[14];
        Words((ushort)row, (ushort)column, format).CopyTo(body);
        BinaryPrimitives.WriteDoubleLittleEndian(body[6..], number);
        AddBytes(0x0203, body);
    }

    /// <summary>A record that holds a short text after some numbers.</summary>
    public void AddNamed(ushort kind, string name, params ReadOnlySpan<ushort> before) =>
        AddBytes(kind, [.. Words(before), (byte)name.Length, .. Characters(name)]);

    private static byte[] Words(params ReadOnlySpan<ushort> words)
    {
        var bytes = new byte[words.Length * 2];
        for (var index = 0; index < words.Length; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(index * 2), words[index]);
        return bytes;
    }

    // A byte a character where all are Latin, else two, and a flag that says which.
    private static byte[] Characters(string text) =>
        text.All(c => c < 0x100) ? [0, .. Encoding.Latin1.GetBytes(text)] : [1, .. Encoding.Unicode.GetBytes(text)];

    private void AddBytes(ushort kind, ReadOnlySpan<byte> body)
    {
        _bytes.Write(Words(kind, (ushort)body.Length));
        _bytes.Write(body);
    }
}
