using System.Text;
using Matcher.Support;
using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>containers: what a file is, whatever its name says.</summary>
internal static class ContainerFiles
{
    private static readonly string Plain = Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster));

    public static IEnumerable<DirtyFile> Files =>
    [
        DirtyFile.Gb("containers/csv-named-xls.xls", Plain),
        DirtyFile.Utf8("containers/tabs-named-xls.xls", Plain.Replace(',', '\t')),
        new("containers/xlsx-named-xls.xls", DirtyFile.Workbook("book.xlsx", Cars.HeaderCells, Cars.Cells(Ming)).Content),
        DirtyFile.Workbook("containers/old-workbook.xls", Cars.HeaderCells, Cars.Cells(Ming), Cars.Cells(OffRoster)),
        DirtyFile.Zip("containers/members-with-chinese-names.zip", DirtyFile.Gb("车辆/一月.csv", Plain),
            DirtyFile.Workbook("车辆/二月.xlsx", Cars.HeaderCells, Cars.Cells(Lan))),
        DirtyFile.Utf8("vehicles.csv", Plain).Gzip("containers/gzip.csv.gz"),
        DirtyFile.Utf8("containers/pdf-named-csv.csv", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
        DirtyFile.Utf8("containers/json.json", $$"""[{"所有人":"{{Ming.Name}}","身份证号":"{{Ming.Id}}"}]"""),
        DirtyFile.Utf8("containers/inserts.sql", $"INSERT INTO vehicles (syr, sfzmhm) VALUES ('{Ming.Name}', '{Ming.Id}');\r\n"),
        new("containers/sqlite.db", [.. "SQLite format 3\0"u8, .. new byte[100]]),
        new("containers/access.mdb", [0, 1, 0, 0, .. "Standard Jet DB\0"u8, .. new byte[100]]),
        new("containers/dbase.dbf", [0x03, 123, 7, 6, 1, 0, 0, 0, 97, 0, 19, 0, .. new byte[84], 0x0D, .. new byte[19]]),
        new("containers/program.exe", [.. "MZ\0\0"u8, .. DirtyFile.Zip("whole.zip", DirtyFile.Utf8("vehicles.csv", Plain)).Content]),
        new("containers/first-part.zip.001", DirtyFile.Zip("whole.zip", DirtyFile.Utf8("vehicles.csv", Plain)).Content[..200]),
        new("containers/last-part.zip", DirtyFile.Zip("whole.zip", DirtyFile.Utf8("vehicles.csv", Plain)).Content[100..]),
        new("containers/zstandard.csv.zst", [0x28, 0xB5, 0x2F, 0xFD, .. new byte[20]]),
        new("containers/workbook-of-1993.xls", [0x09, 0x08, 0x08, 0x00, 0x00, 0x05, .. new byte[40]]),
        new("containers/rar.rar", TestRar.Make(("车辆/一月.csv", DirtyFile.GbBytes(Plain)))),
        new("containers/rar-cut-off.rar", TestRar.WithoutEnd("车辆/一月.csv", DirtyFile.GbBytes(Plain))),
        new("containers/seven-zip.7z", TestSevenZip.Make(("车辆/一月.csv", DirtyFile.GbBytes(Plain)))),
        new("containers/cut-off.zip", DirtyFile.Zip("whole.zip", DirtyFile.Utf8("vehicles.csv", Plain)).Content[..200]),
        new("containers/cut-off.xlsx", DirtyFile.Workbook("book.xlsx", Cars.HeaderCells, Cars.Cells(Ming)).Content[..900]),
        new("containers/xls-of-zeros.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]),
        new("containers/utf-8-bom-alone.csv", Encoding.UTF8.Preamble.ToArray()),
    ];
}
