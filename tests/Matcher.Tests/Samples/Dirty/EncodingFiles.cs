using System.Text;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>encoding: how bytes become characters.</summary>
internal static class EncodingFiles
{
    private static readonly string Plain = Cars.Table(Cars.Row(Ming), Cars.Row(Outsider));

    public static IEnumerable<DirtyFile> Files =>
    [
        DirtyFile.Gb("encoding/gbk.csv", Plain),
        DirtyFile.Utf8("encoding/utf-8.csv", Plain),
        new("encoding/utf-8-bom.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain)]),
        DirtyFile.Gb("encoding/rare-character-in-gb18030.csv", Cars.Table(Cars.Row(Rare))),
        new("encoding/utf-8-then-gbk.csv", [.. Encoding.UTF8.GetBytes(Plain), .. DirtyFile.GbBytes(Cars.Row(Lan))]),
        new("encoding/gbk-then-utf-8.csv", [.. DirtyFile.GbBytes(Plain), .. Encoding.UTF8.GetBytes(Cars.Row(Lan) + Cars.Row(Dotted))]),
        new("encoding/gbk-around-utf-8.csv", [.. DirtyFile.GbBytes(Plain), .. Encoding.UTF8.GetBytes(Cars.Row(Lan)), .. DirtyFile.GbBytes(Cars.Row(Rare))]),
        new("encoding/name-cut-within-a-character.csv", [.. Encoding.UTF8.GetBytes(Plain), .. CutName()]),
        new("encoding/byte-that-is-no-text.csv", [.. DirtyFile.GbBytes(Plain), .. DirtyFile.GbBytes("李"), 0xFF, .. DirtyFile.GbBytes(Cars.Row(Lan)["李秀兰".Length..])]),
        DirtyFile.Utf8("encoding/names-with-question-marks.csv", Cars.Table(Cars.Row(Lan, name: "李?兰"), Cars.Row(Rare, name: "赵□"), Cars.Row(Dotted, name: "阿依古丽?买买提"), Cars.Row(Ming, name: "???"))),
        DirtyFile.Gb("encoding/name-with-private-use-character.csv", Cars.Table(Cars.Row(Rare, name: "赵\uE863"))),
    ];

    // A database column of 22 bytes: the last character has two of its three.
    private static byte[] CutName() =>
        [.. Encoding.UTF8.GetBytes(Dotted.Name)[..^1], .. Encoding.UTF8.GetBytes(Cars.Row(Dotted)[Dotted.Name.Length..])];
}
