using System.Buffers;

namespace Matcher.Identity.Names;

/// <summary>
/// Whether a text looks like somebody's name, where no roster tells: in the headers of a file that has none, in the name of a sheet. A
/// guess, good enough to mask by and for nothing else.
/// </summary>
internal static class LikelyName
{
    private const int Shortest = 2;
    private const int Longest = 3;

    // The hundred surnames that seven of eight people have.
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤康");

    // What words of tables end in or are made of, and no name.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(
        "号名额期间址位型式别码数量度日月年率费款人类因态况果称注地区县市镇乡村户车房元米书证表单庄沟塔坪湾街社组职务重量路线课教用品费险费站局所院校厂店场有无是否及其他备口径的");

    /// <summary>Whether it does.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.Length is >= Shortest and <= Longest
        && Surnames.Contains(text[0])
        && !text[1..].ContainsAny(NotInNames)
        && Values.FieldCharacters.AreUnifiedIdeographs(text);

    /// <summary>A text with each such name in it masked, where something else than a letter stands around it.</summary>
    public static string Masked(string text)
    {
        var shown = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            var word = text.AsSpan(at, end - at);
            if (IsOne(word))
                shown.Append(word[0]).Append("**");
            else
                shown.Append(word);
            if (end < text.Length)
                shown.Append(text[end++]);
            at = end;
        }

        return shown.ToString();
    }
}
