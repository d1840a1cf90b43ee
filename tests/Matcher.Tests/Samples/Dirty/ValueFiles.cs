using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>values: dates, amounts and codes.</summary>
internal static class ValueFiles
{
    public static IEnumerable<DirtyFile> Files =>
    [
        Cremations("dates-of-every-form", "20230115", "2023-01-15", "2023/1/15", "2023.1.15", "2023年1月15日", "44941", "1673712000000",
            "2023-01-15 08:30:00"),
        Cremations("months", "202301", "2023.01", "2023年1月", "2023-01"),
        Cremations("dates-unreadable", "去年冬天", "2023-02-30", "23-01-15", "15/01/2023"),
        Cremations("dates-empty", "", "无", "0000-00-00", "-"),
        Cremations("dates-that-stand-for-none", "1970-01-01", "1970/1/1 8:00", "1900-01-00", "9999-12-31", "0001-01-01 00:00:00", "25569"),
        Cremations("deaths-before-birth", "1969-12-31", "1958-03-12", "1980-05"),
        Cremations("stand-ins-for-nothing", "NULL", "\\N", "nan", "（Null）", "#N/A", "--"),
        DirtyFile.Utf8(
            "values/stand-ins-for-names.csv",
            Cars.Table(Cars.Row(Ming, name: "\\N"), Cars.Row(Lan, name: "ＮａＮ"), Cars.Row(Dotted, name: "[NULL]"),
                Cars.Row(Rare, name: "None"), Cars.Row(WithX, name: "undefined"), Cars.Row(Gui, name: "<null>"))),
        DirtyFile.Utf8("values/stand-ins-for-numbers.csv", Cars.Table(Cars.Row(Ming, id: "\\N"), Cars.Row(Lan, id: "nan"))),
        DirtyFile.Workbook("values/date-cells.xlsx", ["死者姓名", "身份证号", "死亡日期", "殡仪馆", "是否重复"],
            [Ming.Name, Ming.Id, new DateOnly(2023, 1, 15), "柳林殡仪馆", "否"], [Lan.Name, Lan.Id, 44941d, "柳林殡仪馆", "否"],
            [Dotted.Name, Dotted.Id, "2023.1.15", "柳林殡仪馆", "否"]),
        Spendings("money-of-every-form", "25,000.00", "￥25000", "２５，０００", "25000元", "2.5万元", "人民币25,000.00元整", "25000.00 "),
        Spendings("money-unreadable", "约25000", "2万5", "25000/月", "1.2E+05"),
        DirtyFile.Workbook("values/money-in-number-cells.xlsx", ["姓名", "身份证号", "消费类别", "消费金额", "消费日期"],
            [Ming.Name, Ming.Id, "旅游", 25000d, "2023-05-01"], [Lan.Name, Lan.Id, "旅游", 25000.5d, "2023-05-01"]),
        Coded("codes", "K33,G"),
        Coded("codes-full-width-and-lower-case", "ｋ33,ｇ"),
        Coded("several-codes-in-a-cell", "K33,GQ"),
        Coded("code-says-cancelled", "K33,GE"),
        Coded("codes-unknown", "K99,Z"),
        DirtyFile.Utf8("values/formula-in-text.csv", Cars.Table(Cars.Row(Ming).Replace("晋J01001", "=1+1", StringComparison.Ordinal))),
    ];

    private static DirtyFile Cremations(string name, params string[] dates) => DirtyFile.Utf8(
        $"values/{name}.csv",
        "死者姓名,身份证号,死亡日期,殡仪馆,是否重复\r\n" + string.Concat(dates.Zip(OnRoster, (date, who) => $"{who.Name},{who.Id},{date},柳林殡仪馆,否\r\n")));

    private static DirtyFile Spendings(string name, params string[] amounts) => DirtyFile.Utf8(
        $"values/{name}.csv",
        "姓名,身份证号,消费类别,消费金额,消费日期\r\n"
            + string.Concat(amounts.Zip(OnRoster, (amount, who) => $"{who.Name},{who.Id},旅游,\"{amount}\",2023-05-01\r\n")));

    private static DirtyFile Coded(string name, string codes) => DirtyFile.Utf8(
        $"values/{name}.csv",
        $"所有人,身份证号,号牌号码,登记日期,车辆类型,状态\r\n{Ming.Name},{Ming.Id},晋J00001,2020-05-01,{codes}\r\n");
}
