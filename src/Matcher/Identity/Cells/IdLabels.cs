namespace Matcher.Identity.Cells;

/// <summary>
/// Takes off the brackets, labels and remarks that people write about a number: <c>(1499…)</c>, <c>身份证号:1499…</c>,
/// <c>1499…(男)</c>. Only words that say nothing about whose number it is: after 监护人 it is another person's.
/// </summary>
internal static class IdLabels
{
    // The longer before those that they begin with.
    private static readonly string[] Before =
    [
        "中华人民共和国", "第二代", "二代", "公民", "居民", "本人", "有效", "证件类型", "身份证件号码", "身份证件号", "身份证件", "身份证号码", "身份证号", "身份证",
        "身份号码", "身份证明", "证件号码", "证件号", "证号", "号码", "IDCARDNO", "IDCARD", "IDNUMBER", "IDNO", "ID", "SFZHM", "SFZH", "SFZ", "NO",
    ];

    private static readonly string[] OfDocuments =
    [
        "中国护照", "因私护照", "普通护照", "护照号码", "护照号", "护照", "港澳居民来往内地通行证", "港澳居民通行证", "往来港澳通行证", "港澳通行证", "台湾居民来往大陆通行证",
        "台湾通行证", "通行证", "回乡证", "台胞证", "外国人永久居留身份证", "外国人永久居留证", "永久居留证", "永居证", "居留证", "PASSPORT",
    ];

    private static readonly string[] Behind =
        ["男性", "女性", "男", "女", "户主", "本人", "有效", "长期", "已核实", "已核", "正确", "第二代", "二代证", "二代", "居民身份证", "身份证"];

    /// <summary>The text without them.</summary>
    /// <param name="text">The cleaned field.</param>
    /// <param name="isDocument">Whether a label said that it is another document.</param>
    public static Span<char> Strip(Span<char> text, scoped out bool isDocument)
    {
        isDocument = false;
        for (var length = -1; length != text.Length && text.Length > 0;)
        {
            length = text.Length;
            text = WithoutBrackets(text);
            text = WithoutRemark(text);
            text = WithoutLabel(text, ref isDocument);
        }

        return text;
    }

    // A pair around all of it.
    private static Span<char> WithoutBrackets(Span<char> text) =>
        text.Length > 2 && ClosingOf(text[0]) == text[^1] && text[1..^1].IndexOfAny(text[0], text[^1]) < 0 ? text[1..^1] : text;

    private static Span<char> WithoutRemark(Span<char> text)
    {
        if (text.Length < 6 || char.IsAsciiLetterOrDigit(text[^1]))
            return text;
        var inBrackets = OpeningOf(text[^1]) is not '\0' and var opening && text.LastIndexOf(opening) is > 0 and var at ? at : -1;
        var remark = inBrackets > 0 ? text[(inBrackets + 1)..^1] : text;
        foreach (var word in Behind)
        {
            if (inBrackets > 0
                ? remark.SequenceEqual(word)
                : remark.EndsWith(word, StringComparison.Ordinal) && IsNumberEnd(remark[..^word.Length]))
                return inBrackets > 0 ? text[..inBrackets] : text[..^word.Length].TrimEnd(",，;；-/");
        }

        return text;
    }

    private static bool IsNumberEnd(ReadOnlySpan<char> text)
    {
        var number = text.TrimEnd(",，;；-/");
        return number.Length > 0 && char.IsAsciiLetterOrDigit(number[^1]);
    }

    private static Span<char> WithoutLabel(Span<char> text, scoped ref bool isDocument)
    {
        if (char.IsAsciiDigit(text[0]))
            return text;
        foreach (var label in Before)
        {
            if (IsLabel(text, label))
                return AfterLabel(text, label);
        }

        foreach (var label in OfDocuments)
        {
            if (IsLabel(text, label))
            {
                isDocument = true;
                return AfterLabel(text, label);
            }
        }

        return text;
    }

    private static Span<char> AfterLabel(Span<char> text, string label) => text[label.Length..].TrimStart(":：.。-=,，;；");

    // A Latin label runs into the letters of a document unless something stands between them.
    private static bool IsLabel(ReadOnlySpan<char> text, string label) =>
        text.Length > label.Length
        && text.StartsWith(label, StringComparison.Ordinal)
        && (!char.IsAsciiLetter(label[^1]) || !char.IsAsciiLetter(text[label.Length]));

    private static char ClosingOf(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        '【' => '】',
        '〔' => '〕',
        '〈' => '〉',
        '《' => '》',
        '〖' => '〗',
        _ => '\0',
    };

    private static char OpeningOf(char closing) => closing switch
    {
        ')' => '(',
        ']' => '[',
        '}' => '{',
        '>' => '<',
        '】' => '【',
        '〕' => '〔',
        '〉' => '〈',
        '》' => '《',
        '〗' => '〖',
        _ => '\0',
    };
}
