using System.Globalization;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>numbers: what happens to ID numbers and names on their way here.</summary>
internal static class NumberFiles
{
    public static IEnumerable<DirtyFile> Files =>
    [
        // Disguised, and whole
        One("lower-case-x", WithX, WithX.Id.ToLowerInvariant()),
        One("cyrillic-x", WithX, WithX.Id[..17] + 'Х'),
        One("roman-ten", WithX, WithX.Id[..17] + 'Ⅹ'),
        One("times-sign", WithX, WithX.Id[..17] + '×'),
        One("full-width", WithX, string.Concat(WithX.Id.Select(c => (char)(c + 0xFEE0)))),
        One("apostrophe", Ming, "'" + Ming.Id),
        One("text-formula", Ming, $"\"=\"\"{Ming.Id}\"\"\""),
        One("quotes", Ming, $"“{Ming.Id}”"),
        One("tab-behind", Ming, Ming.Id + "\t"),
        One("inner-spaces", Ming, $"{Ming.Id[..6]} {Ming.Id[6..14]} {Ming.Id[14..]}"),
        One("hyphens", Ming, $"{Ming.Id[..6]}-{Ming.Id[6..14]}-{Ming.Id[14..]}"),
        One("full-width-and-no-break-spaces", Ming, $"\u3000{Ming.Id}\u00A0"),
        One("zero-width", Ming, $"\uFEFF{Ming.Id[..9]}\u200B{Ming.Id[9..]}"),
        One("made-a-double", WithZeros, WithZeros.Id + ".0"),

        // Old, or another document
        One("fifteen-digits", Gui, Gui.Legacy),
        DirtyFile.Utf8("numbers/fifteen-digits-without-name.csv", Cars.Table(Cars.Row(Gui, Gui.Legacy, name: ""))),
        One("passport", Foreign, "e1234 5678"),

        // Ruined by a spreadsheet
        DirtyFile.Workbook("numbers/number-cell.xlsx", Cars.HeaderCells, Cars.Cells(Ming, Number(Ming)), Cars.Cells(Lan, Number(Lan)),
            Cars.Cells(OffRoster)),
        DirtyFile.Workbook("numbers/number-cell.xls", Cars.HeaderCells, Cars.Cells(Ming, Number(Ming)), Cars.Cells(OffRoster)),
        DirtyFile.Workbook("numbers/fifteen-digits-in-number-cell.xlsx", Cars.HeaderCells,
            Cars.Cells(Gui, double.Parse(Gui.Legacy, CultureInfo.InvariantCulture))),
        One("scientific", Ming, "1.49901E+17"),
        One("scientific-with-fifteen-digits", Ming, $"1.{Ming.Id[1..15]}E+17"),
        One("ends-in-000", Ming, Ming.Id[..15] + "000"),
        One("really-ends-in-000", WithZeros, WithZeros.Id),
        DirtyFile.Utf8("numbers/really-ends-in-000-other-name.csv", Cars.Table(Cars.Row(WithZeros, name: "钱多多"))),

        // Masked
        One("masked-birth-date", Ming, Ming.Id[..6] + "********" + Ming.Id[14..]),
        One("masked-middle", Lan, Lan.Id[..4] + "**********" + Lan.Id[14..]),
        One("masked-end", Lan, Lan.Id[..14] + "****"),
        One("masked-but-for-two", Lan, Lan.Id[..1] + "****************" + Lan.Id[17..]),
        DirtyFile.Utf8("numbers/masked-other-name.csv", Cars.Table(Cars.Row(Ming, Ming.Id[..6] + "********" + Ming.Id[14..], "钱多多"))),

        One("masked-with-hash", Ming, Ming.Id[..6] + "########" + Ming.Id[14..]),
        One("masked-with-x", Ming, Ming.Id[..6] + "XXXXXXXX" + Ming.Id[14..]),
        One("masked-with-circles", Ming, Ming.Id[..6] + "○○○○○○○○" + Ming.Id[14..]),
        One("masked-with-dashes", Ming, Ming.Id[..6] + "--------" + Ming.Id[14..]),
        One("masked-with-an-ellipsis", Ming, Ming.Id[..6] + "…" + Ming.Id[14..]),
        One("masked-with-underscores-at-the-end", Lan, Lan.Id[..14] + "____"),
        Many("masked-all", i => $"149902********{i:0000}"),

        // Cut short, or no number
        One("first-twelve-digits", Ming, Ming.Id[..12]),
        One("last-six-digits", Ming, Ming.Id[12..]),
        One("eight-digits", Ming, "68214455"),
        One("telephone", Ming, "13800138000"),
        One("plate", Ming, "晋J01001"),
        One("hash", Ming, "4b2e556f006c0f6dac63e29dabb7c607"),
        One("remark", Ming, "见附件2"),
        One("company-code", OffRoster, "91350100M000100Y43"),
        Many("telephones-all", i => $"1380013800{i}"),
        Many("companies-all", _ => "91350100M000100Y43"),

        // Letters for digits
        One("letter-o-for-zeros", Ming, Ming.Id.Replace('0', 'O')),
        One("letter-l-for-ones", Ming, Ming.Id.Replace('1', 'l')),
        DirtyFile.Utf8("numbers/letter-o-without-name.csv", Cars.Table(Cars.Row(Ming, Ming.Id.Replace('0', 'O'), name: ""))),

        // Something about it
        One("label", Ming, "身份证号：" + Ming.Id),
        One("brackets-and-remark", Ming, $"（{Ming.Id}）（男）"),
        One("label-of-another-person", Ming, "监护人" + Lan.Id),
        One("entity", Ming, Ming.Id + "&nbsp;"),
        One("soft-hyphen", Ming, $"{Ming.Id[..6]}\u00AD{Ming.Id[6..]}"),
        One("digits-of-another-script", Ming, string.Concat(Ming.Id.Select(c => (char)(c - '0' + '\u0660')))),
        One("foreigners-residence-card", OffRoster, "914156198501010015"),

        // Mistyped
        One("one-digit-wrong", Lan, Lan.Id[..12] + (Lan.Id[12] == '9' ? '8' : '9') + Lan.Id[13..]),
        One("two-digits-swapped", Lan, Lan.Id[..9] + Lan.Id[10] + Lan.Id[9] + Lan.Id[11..]),
        One("no-such-day", OffRoster, OffRoster.Id[..10] + "0231" + OffRoster.Id[14..]),
        One("born-tomorrow", OffRoster, Support.SmallCounty.Id(9, "20230707")),
        One("seventeen-digits", OffRoster, OffRoster.Id[..17]),
        One("two-numbers-in-a-cell", Ming, $"{Ming.Id}/{Lan.Id}"),

        // Not there
        One("empty", Ming, ""),
        One("words-for-nothing", Ming, "无"),
        One("zeros", Ming, "000000000000000000"),

        // The name beside it
        DirtyFile.Utf8("numbers/other-name.csv", Cars.Table(Cars.Row(Ming, name: "钱多多"))),
        DirtyFile.Utf8("numbers/no-name.csv", Cars.Table(Cars.Row(Ming, name: ""))),
        DirtyFile.Utf8("numbers/name-with-other-dot-and-blanks.csv",
            Cars.Table(Cars.Row(Dotted, name: " 阿依古丽 • 买买提"), Cars.Row(Ming, name: "王 小　明"))),
    ];

    private static DirtyFile One(string name, Someone owner, string id) =>
        DirtyFile.Utf8($"numbers/{name}.csv", Cars.Table(Cars.Row(owner, id)));

    // A whole column of it.
    private static DirtyFile Many(string name, Func<int, string> id) =>
        DirtyFile.Utf8($"numbers/{name}.csv", Cars.Table([.. Enumerable.Range(0, 6).Select(i => Cars.Row(OffRoster, id(i)))]));

    private static double Number(Someone owner) => double.Parse(owner.Id, CultureInfo.InvariantCulture);
}
