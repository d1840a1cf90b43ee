using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// Makes text of what stands in a part: entities, unparsed text, and Excel's own signs for characters that XML cannot have.
/// </summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("&<\r_"u8);

    /// <summary>Whether it is text as it stands.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> written) => written.IndexOfAny(Signs) < 0;

    /// <summary>Writes the text, in UTF-8.</summary>
    /// <param name="written">As it stands in the part: text, entities, CDATA, comments, and no elements.</param>
    /// <param name="text">Takes it.</param>
    public static void Write(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        while (written.IndexOfAny(Signs) is >= 0 and var sign)
        {
            text.Write(written[..sign]);
            written = written[sign..];
            var length = written[0] switch
            {
                (byte)'&' => Entity(written, text),
                (byte)'<' => Markup(written, text),
                (byte)'\r' => LineEnd(written, text),
                _ => Escape(written, text),
            };
            written = written[length..];
        }

        text.Write(written);
    }

    /// <summary>Whether it is UTF-8; what is not is in an encoding that the part does not name.</summary>
    public static bool IsValid(ReadOnlySpan<byte> written) => Utf8.IsValid(written);

    private static int Entity(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        var end = written[..Math.Min(written.Length, 12)].IndexOf((byte)';');
        if (end < 0)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        var name = written[1..end];
        if (name.SequenceEqual("amp"u8))
            text.Write("&"u8);
        else if (name.SequenceEqual("lt"u8))
            text.Write("<"u8);
        else if (name.SequenceEqual("gt"u8))
            text.Write(">"u8);
        else if (name.SequenceEqual("quot"u8))
            text.Write("\""u8);
        else if (name.SequenceEqual("apos"u8))
            text.Write("'"u8);
        else
            WriteCharacter(CodeOf(name) ?? throw new DamagedFileException(WorkbookProblems.Damaged), text);
        return end + 1;
    }

    private static int? CodeOf(ReadOnlySpan<byte> name)
    {
        if (name.Length < 2 || name[0] != '#')
            return null;
        return name[1] is (byte)'x' or (byte)'X'
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    // Unparsed text is text; a comment or an instruction is none.
    private static int Markup(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        var isText = written.StartsWith("<![CDATA["u8);
        var isComment = written.StartsWith("<!--"u8);
        var sign = isText ? "]]>"u8 : isComment ? "-->"u8 : "?>"u8;
        var start = isText ? 9 : isComment ? 4 : 2;
        var end = written[start..].IndexOf(sign);
        if (end < 0)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        if (isText)
            text.Write(written.Slice(start, end));
        return start + end + sign.Length;
    }

    // XML has one sign for the end of a line, however it is written.
    private static int LineEnd(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        text.Write("\n"u8);
        return written.Length > 1 && written[1] == '\n' ? 2 : 1;
    }

    // _x000D_ is a character that XML cannot have, and _x005F_ the stroke before what only looks so (ECMA-376 part 1, 22.9.2.19).
    private static int Escape(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        if (EscapedAt(written) is not { } code)
        {
            text.Write("_"u8);
            return 1;
        }

        if (!char.IsHighSurrogate(code) || EscapedAt(written[7..]) is not { } low || !char.IsLowSurrogate(low))
        {
            WriteCharacter(code, text);
            return 7;
        }

        WriteCharacter(char.ConvertToUtf32(code, low), text);
        return 14;
    }

    private static char? EscapedAt(ReadOnlySpan<byte> written) =>
        written.Length >= 7 && written[0] == '_' && written[1] == 'x' && written[6] == '_'
        && Utf8Parser.TryParse(written[2..6], out ushort code, out var parsed, 'X') && parsed == 4
            ? (char)code
            : null;

    private static void WriteCharacter(int code, IBufferWriter<byte> text)
    {
        var rune = Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar;
        var made = text.GetSpan(4);
        text.Advance(rune.EncodeToUtf8(made));
    }
}
