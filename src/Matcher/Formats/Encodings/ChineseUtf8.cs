using System.Buffers;
using System.Text;

namespace Matcher.Formats.Encodings;

/// <summary>
/// Tells UTF-8 from GB18030. Bytes of Chinese in UTF-8 nearly always decode as GB18030 too, so that is no sign; the other way
/// round it is rare, and with two Chinese characters nearly impossible: they would be three characters of GB18030, each
/// from the same few rare ones.
/// </summary>
internal static class ChineseUtf8
{
    private const int BytesOfChinese = 3;
    private const int EnoughToBeCertain = 2;

    /// <summary>Whether bytes are UTF-8, or would be if a database had not cut them within the last character.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) || IsCertain(bytes);

    /// <summary>
    /// Whether bytes are Chinese in UTF-8, ASCII and the middle dot of names and nothing else; the last character may be cut.
    /// </summary>
    public static bool IsCertain(ReadOnlySpan<byte> bytes)
    {
        var chinese = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == OperationStatus.NeedMoreData)
                break;
            if (status != OperationStatus.Done || !(rune.IsAscii || rune.Value == '·' || length >= BytesOfChinese))
                return false;
            chinese += length >= BytesOfChinese ? 1 : 0;
            bytes = bytes[length..];
        }

        return chinese >= EnoughToBeCertain;
    }
}
