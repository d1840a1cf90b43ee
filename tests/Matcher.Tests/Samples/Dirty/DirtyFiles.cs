using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>Makes samples/dirty, so that what cannot be seen in a file (a zero-width blank, half a character) can be read here.</summary>
internal static class DirtyFiles
{
    /// <summary>The clean roster and source that a dirty file is held against.</summary>
    public static readonly IReadOnlyList<DirtyFile> Clean =
    [
        DirtyFile.Utf8("roster.csv",
            "乡镇,村,户编号,姓名,身份证号,月保障金,享受开始年月\r\n" + string.Concat(
                OnRoster.Select((who, i) => $"{(i % 2 == 0 ? "柳林镇,东村" : "孟门镇,西村")},{i + 1},{who.Name},{who.Id},300,202001\r\n"))),
        DirtyFile.Utf8("vehicles.csv", Cars.Table([.. OnRoster.Except([WithZeros]).Append(OffRoster).Select(who => Cars.Row(who))])),
    ];

    /// <summary>Every file that is made.</summary>
    public static IEnumerable<DirtyFile> All =>
    [
        .. Clean,
        .. EncodingFiles.Files,
        .. NumberFiles.Files,
        .. CsvFiles.Files,
        .. HeaderFiles.Files,
        .. NoteFiles.Files,
        .. ValueFiles.Files,
        .. RosterFiles.Files,
        .. ContainerFiles.Files,
        .. WorkbookFiles.Files,
    ];
}
