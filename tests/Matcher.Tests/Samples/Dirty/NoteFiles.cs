using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>notes: lines of a table that are about nobody.</summary>
internal static class NoteFiles
{
    public static IEnumerable<DirtyFile> Files =>
    [
        Text("totals", Cars.Row(Ming), Cars.Row(Lan), "合计,,2辆,,,\r\n"),
        Text("total-agrees", Cars.Row(Ming), Cars.Row(Lan), "合计 2 条,,,,,\r\n"),
        Text("total-says-more", Cars.Row(Ming), Cars.Row(Lan), "合计 200 条,,,,,\r\n"),
        Text("subtotals", Cars.Row(Ming), "小计,,1,,,\r\n", Cars.Row(Lan), "小计,,1,,,\r\n", "总计,,2,,,\r\n"),
        Text("remarks", Cars.Row(Ming), "\r\n", "备注：数据截至2023年6月30日,,,,,\r\n", "注：1.本表不含已报废车辆,,,,,\r\n"),
        Text("remark-without-delimiters", Cars.Row(Ming), "说明：以上数据由交警大队提供\r\n"),
        Text("signatures", Cars.Row(Ming), "填表人：甲某,,审核人：乙某,,2023年7月1日,\r\n", "（单位盖章）,,,,,\r\n"),
        Text("page-lines", Cars.Row(Ming), "第1页 共2页,,,,,\r\n", Cars.Header, Cars.Row(Lan), "第2页 共2页,,,,,\r\n"),
        Text("somebody-called-total", $"合计,{Ming.Id},晋J00001,小型轿车,2020-05-01,正常\r\n"),
        DirtyFile.Workbook("notes/notes-in-workbook.xlsx", Cars.HeaderCells, Cars.Cells(Ming), ["合计", "1"], [], ["制表：某某"]),
    ];

    private static DirtyFile Text(string name, params string[] rows) => DirtyFile.Utf8($"notes/{name}.csv", Cars.Table(rows));
}
