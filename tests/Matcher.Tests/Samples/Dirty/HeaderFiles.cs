using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>headers: where a table begins, and which columns it has.</summary>
internal static class HeaderFiles
{
    private static readonly object[] None = [];
    private static readonly object[][] Rows = [Cars.HeaderCells, Cars.Cells(Ming), Cars.Cells(OffRoster)];

    public static IEnumerable<DirtyFile> Files =>
    [
        Text("title-rows", "柳林县机动车登记信息表\r\n报送单位：公安局交警大队,,,,,2023年6月\r\n\r\n" + Cars.Table(Cars.Row(Ming), Cars.Row(OffRoster))),
        DirtyFile.Workbook("headers/title-rows.xlsx", [["柳林县机动车登记信息表"], None, .. Rows]),
        DirtyFile.Workbook("headers/codes-above-names.xlsx", ["Ksh", "Xm", "Sfzh", "Xldm", "Bysj"], ["考生号", "姓名", "身份证号", "学历代码", "毕业时间"],
            ["14990001", Ming.Name, Ming.Id, "31", "2022-07-01"]),
        DirtyFile.Workbook("headers/names-above-codes.xlsx", ["考生号", "姓名", "身份证号", "学历代码", "毕业时间"], ["ksh", "xm", "sfzh", "xldm", "bysj"],
            ["14990001", Ming.Name, Ming.Id, "31", "2022-07-01"]),
        DirtyFile.Workbook("headers/merged-above.xlsx", ["序号", "所有人", "证件信息", "", "车辆信息", "", ""],
            ["", "", "证件类型", "身份证号", "号牌号码", "登记日期", "状态"], ["1", Ming.Name, "居民身份证", Ming.Id, "晋J00001", "2020-05-01", "正常"]),
        Text("repeated-in-the-middle", Cars.Table(Cars.Row(Ming), Cars.Header, Cars.Row(Lan))),
        Text("blanks-and-full-width", " 所 有 人 ,\u3000身份证号,号牌\u00A0号码,（车辆类型）,登记日期\u200B,状态\r\n" + Cars.Row(Ming)),
        Text("line-break-in-header", "\"所有\n人\",\"身份\n证号\",号牌号码,车辆类型,登记日期,状态\r\n" + Cars.Row(Ming)),
        Text("column-missing", Cars.Table(Cars.Row(Ming)).Replace("身份证号", "证件编码", StringComparison.Ordinal)),
        Text("number-twice", "所有人,身份证号,登记日期,身份证号,状态\r\n" + $"{Ming.Name},{Ming.Id},2020-05-01,{Lan.Id},正常\r\n"),
        Text("number-under-two-names", "所有人,身份证号,登记日期,身份证号码,状态\r\n" + $"{Ming.Name},{Ming.Id},2020-05-01,{Lan.Id},正常\r\n"),
        Text("number-twice-the-same", "所有人,身份证号,登记日期,身份证号,状态\r\n" + $"{Ming.Name},{Ming.Id},2020-05-01,{Ming.Id},正常\r\n"),
        Text("name-twice", "所有人,身份证号,登记日期,所有人,状态\r\n" + $"{Ming.Name},{Ming.Id},2020-05-01,{Lan.Name},正常\r\n"),
        Text("no-header", Cars.Row(Ming) + Cars.Row(OffRoster)),
        Text("header-below-row-30", string.Concat(Enumerable.Range(1, 40).Select(i => $"填报说明{i}\r\n")) + Cars.Table(Cars.Row(Ming))),
        Text("of-another-source", "姓名,证件号码,缴存单位,账户状态,最近汇缴年月\r\n" + $"{Ming.Name},{Ming.Id},某公司,正常,202306\r\n"),
        DirtyFile.Workbook("headers/several-sheets.xlsx", ("填表说明", [["本表由交警大队导出"]]), ("一月", Rows),
            ("二月", [Cars.HeaderCells, Cars.Cells(Lan)])),
        DirtyFile.Workbook("headers/sheet-of-other-columns.xlsx", ("车辆", Rows),
            ("驾驶证", [["姓名", "驾驶证号", "准驾车型"], [Lan.Name, "149900001234", "C1"]])),
        DirtyFile.Workbook("headers/empty-workbook.xlsx", ("Sheet1", []), ("Sheet2", [])),
        DirtyFile.Workbook("headers/two-tables-side-by-side.xlsx", [.. Cars.HeaderCells, "", .. Cars.HeaderCells],
            [.. Cars.Cells(Ming), "", .. Cars.Cells(Lan)], [.. Cars.Cells(OffRoster), "", .. Cars.Cells(WithX)]),
        Text(
            "two-tables-one-below-the-other",
            Cars.Table(Cars.Row(Ming))
                + "\r\n注销车辆,,,,,\r\n身份证号,所有人,状态,登记日期,车辆类型,号牌号码\r\n"
                + $"{Lan.Id},{Lan.Name},注销,2010-01-01,小型轿车,晋J00002\r\n"),
        Text("other-table-below", Cars.Table(Cars.Row(Ming)) + "\r\n号牌种类代码,名称\r\n01,大型汽车\r\n02,小型汽车\r\n"),
    ];

    private static DirtyFile Text(string name, string text) => DirtyFile.Utf8($"headers/{name}.csv", text);
}
