using System.Text;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>encoding: how bytes become characters.</summary>
internal static class EncodingFiles
{
    private static readonly string Plain = Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster));

    public static IEnumerable<DirtyFile> Files =>
    [
        DirtyFile.Gb("encoding/gbk.csv", Plain),
        DirtyFile.Utf8("encoding/utf-8.csv", Plain),
        new("encoding/utf-8-bom.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain)]),
        DirtyFile.Gb("encoding/rare-character-in-gb18030.csv", Cars.Table(Cars.Row(Rare))),
        new("encoding/utf-8-then-gbk.csv", [.. Encoding.UTF8.GetBytes(Plain), .. DirtyFile.GbBytes(Cars.Row(Lan))]),
        new("encoding/gbk-then-utf-8.csv", [.. DirtyFile.GbBytes(Plain), .. Encoding.UTF8.GetBytes(Cars.Row(Lan) + Cars.Row(Dotted))]),
        new("encoding/gbk-around-utf-8.csv",
            [.. DirtyFile.GbBytes(Plain), .. Encoding.UTF8.GetBytes(Cars.Row(Lan)), .. DirtyFile.GbBytes(Cars.Row(Rare))]),
        new("encoding/name-cut-within-a-character.csv", [.. Encoding.UTF8.GetBytes(Plain), .. CutName()]),
        new("encoding/byte-that-is-no-text.csv",
            [.. DirtyFile.GbBytes(Plain), .. DirtyFile.GbBytes("李"), 0xFF, .. DirtyFile.GbBytes(Cars.Row(Lan)["李秀兰".Length..])]),
        DirtyFile.Utf8(
            "encoding/names-with-question-marks.csv",
            Cars.Table(Cars.Row(Lan, name: "李?兰"), Cars.Row(Rare, name: "赵□"), Cars.Row(Dotted, name: "阿依古丽?买买提"),
                Cars.Row(Ming, name: "???"))),
        DirtyFile.Gb("encoding/name-with-private-use-character.csv", Cars.Table(Cars.Row(Rare, name: "赵\uE863"))),
        DirtyFile.Utf8("encoding/characters-that-are-none.csv", Cars.Table(
            Cars.Row(Lan, name: "李秀\uFFFE"), Cars.Row(Ming).Replace("正常", "正常\uFFFF", StringComparison.Ordinal))),
        DirtyFile.Utf8(
            "encoding/character-references.csv",
            Cars.Table(Cars.Row(Ming, id: $"&nbsp;{Ming.Id}"), Cars.Row(Lan, name: "李秀&#20848;"), Cars.Row(Dotted, name: "阿依古丽&middot;买买提"),
                Cars.Row(Gui, name: "&#x5218;桂花&amp;nbsp;"))),
        DirtyFile.Utf8("encoding/signs-of-radicals.csv", Cars.Table(Cars.Row(Ming, name: "王\u2E8C明"), Cars.Row(Gui, name: "刘桂花"))),
        DirtyFile.Utf8("encoding/names-garbled.csv", Cars.Table([.. Everybody.Select(who => Cars.Row(who, name: Garbled(who.Name)))])),
        DirtyFile.Utf8("encoding/names-all-question-marks.csv",
            Cars.Table([.. Everybody.Select(who => Cars.Row(who, name: new string('?', who.Name.Length)))])),
    ];

    private static IEnumerable<Someone> Everybody => OnRoster.Where(who => who != WithZeros && who != Foreign);

    // UTF-8 taken for Latin-1, as a database with the wrong character set hands it out.
    private static string Garbled(string name) =>
        Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)).Replace("\u0085", "…", StringComparison.Ordinal);

    // A database column of 22 bytes: the last character has two of its three.
    private static byte[] CutName() =>
        [.. Encoding.UTF8.GetBytes(Dotted.Name)[..^1], .. Encoding.UTF8.GetBytes(Cars.Row(Dotted)[Dotted.Name.Length..])];
}
