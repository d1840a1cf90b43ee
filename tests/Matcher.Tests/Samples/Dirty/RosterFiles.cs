using static Matcher.Samples.Dirty.Someone;

namespace Matcher.Samples.Dirty;

/// <summary>roster: the shapes of a roster, and its messes. Everybody on the clean roster owns a car in vehicles.csv.</summary>
internal static class RosterFiles
{
    public static IEnumerable<DirtyFile> Files =>
    [
        Text("long.csv", "乡镇,村,户编号,姓名,身份证号,与户主关系,保障类别,户月保障金", $"柳林镇,东村,1,{Ming.Name},{Ming.Id},户主,农村,900",
            $"柳林镇,东村,1,{Lan.Name},{Lan.Id},母亲,农村,900"),
        Text("wide.csv", "乡镇,家庭编号,类别,姓名户主,身份证号户主,其他家庭成员姓名1,其他家庭成员身份证号1,其他家庭成员姓名2,其他家庭成员身份证号2,户月保障金",
            $"柳林镇,1,农村,{Ming.Name},{Ming.Id},{Lan.Name},{Lan.Id},{WithX.Name},{WithX.Id},900", $"孟门镇,2,城市,{Gui.Name},{Gui.Id},,,,,400"),
        Text("农保名册-head-only.csv", "乡镇,户主姓名,身份证号码,低保证号,保障人数,家庭补差", $"柳林镇,{Ming.Name},{Ming.Id},0001,3,900"),
        DirtyFile.Workbook(
            "roster/城保名册.xls",
            ["城市低保金发放名册"],
            ["序号", "乡镇", "户主姓名", "身份证号码", "低保证号", "保障人数", "", "", "领取金额", "", "", "领款人签字(章)", "领款时间"],
            ["", "", "", "", "", "", "重点保障人数", "残疾人数", "家庭补差", "重点救助60元", "残疾人救助", "", ""],
            ["1", "柳林镇", Ming.Name, Ming.Id, "0001", "3", "1", "0", "900", "60", "", "", ""],
            ["2", "孟门镇", Gui.Name, Gui.Id, "0002", "1", "", "1", "400", "", "80", "", ""],
            ["合计", "", "", "", "", "4", "1", "1", "1300", "60", "80", "", ""]),
        DirtyFile.Workbook(
            "roster/农保名册.xlsx",
            ["序号", "乡镇", "户主姓名", "身份证号码", "低保证号", "保障人数", "", "领款时间"],
            ["", "", "", "", "", "重点保障人数", "残疾人数", ""],
            ["1", "柳林镇", Ming.Name, Ming.Id, "0001", "1", "0", ""]),
        Text("several-in-a-cell.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name}  {Lan.Name}　{WithX.Name},{Ming.Id}   {Lan.Id}、{WithX.Id}",
            $"孟门镇,2,{Gui.Name},{Gui.Id}"),
        Text("several-in-a-cell-not-as-many-names.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name},{Ming.Id} {Lan.Id}",
            $"孟门镇,2,{Gui.Name},{Gui.Id}"),
        Text("农村低保.csv", "乡镇,姓名,身份证号", $"柳林镇,{Ming.Name},{Ming.Id}"),
        Text("城乡低保.csv", "乡镇,姓名,身份证号", $"柳林镇,{Ming.Name},{Ming.Id}"),
        Text("damaged-numbers.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name},{Ming.Id[..15]}000", $"柳林镇,2,{Lan.Name},1.49901E+17",
            $"柳林镇,3,{Gui.Name},{Gui.Legacy}", $"柳林镇,4,{WithX.Name},{WithX.Id.ToLowerInvariant()}", "柳林镇,5,马无证,"),
        Text(
            "masked-numbers.csv",
            ["乡镇,户编号,姓名,身份证号", .. Enumerable.Range(1, 6).Select(i => $"柳林镇,{i},赵某{i},149901########{i:0000}"),
                .. new[] { Ming, Lan, WithX, Gui }.Select((who, i) => $"孟门镇,{i + 7},{who.Name},{who.Id}")]),
        Text("telephones.csv", ["乡镇,户编号,姓名,身份证号", .. Enumerable.Range(1, 6).Select(i => $"柳林镇,{i},赵某{i},1380013800{i}")]),
        DirtyFile.Utf8("roster/households-merged.xls", $"""
            <html><table border=1>
            <tr><th>乡镇</th><th>村</th><th>户编号</th><th>户主姓名</th><th>姓名</th><th>身份证号</th><th>与户主关系</th><th>户月保障金</th></tr>
            <tr><td rowspan=3>柳林镇</td><td rowspan=3>东村</td><td rowspan=3>1</td><td rowspan=3>{Ming.Name}</td><td>{Ming.Name}</td><td>{Ming.Id}</td><td>户主</td><td rowspan=3>900</td></tr>
            <tr><td>{Lan.Name}</td><td>{Lan.Id}</td><td>母亲</td></tr>
            <tr><td>{WithX.Name}</td><td>{WithX.Id}</td><td>父亲</td></tr>
            <tr><td>孟门镇</td><td>西村</td><td>2</td><td>{Gui.Name}</td><td>{Gui.Name}</td><td>{Gui.Id}</td><td>户主</td><td>400</td></tr>
            </table></html>

            """),
        Text("households-merged-saved-as-text.csv", "乡镇,村,户编号,户主姓名,姓名,身份证号,与户主关系,户月保障金",
            $"柳林镇,东村,1,{Ming.Name},{Ming.Name},{Ming.Id},户主,900", $",,,,{Lan.Name},{Lan.Id},母亲,", $",,,,{WithX.Name},{WithX.Id},父亲,",
            $"孟门镇,西村,2,{Gui.Name},{Gui.Name},{Gui.Id},户主,400"),
        Text("household-numbers-missing.csv", "乡镇,村,户编号,姓名,身份证号", $"柳林镇,东村,1,{Ming.Name},{Ming.Id}", $"柳林镇,东村,,{Lan.Name},{Lan.Id}",
            $"孟门镇,西村,2,{Gui.Name},{Gui.Id}"),
        DirtyFile.Workbook("roster/number-cells.xlsx", ["乡镇", "户编号", "姓名", "身份证号"],
            ["柳林镇", "1", Ming.Name, double.Parse(Ming.Id, System.Globalization.CultureInfo.InvariantCulture)],
            ["柳林镇", "2", Gui.Name, Gui.Id]),
        Text("unknown-township.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name},{Ming.Id}", $"桃园乡,2,{Lan.Name},{Lan.Id}"),
        Text("totals-and-signatures.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name},{Ming.Id}", "合计,,1人,", "填表人：某某,,审核人：某某,"),
        Text("number-twice.csv", "乡镇,姓名,身份证号,身份证号", $"柳林镇,{Ming.Name},{Ming.Id},{Lan.Id}"),
        Text("without-names.csv", "乡镇,户编号,身份证号", $"柳林镇,1,{Ming.Id}"),
        Text("quote-not-closed.csv", "乡镇,户编号,姓名,身份证号", $"柳林镇,1,{Ming.Name},{Ming.Id}", $"柳林镇,2,\"{Lan.Name},{Lan.Id}",
            $"柳林镇,3,{Gui.Name},{Gui.Id}"),
        Text("header-only.csv", "乡镇,户编号,姓名,身份证号"),
        Text("empty.csv"),
    ];

    private static DirtyFile Text(string name, params string[] lines) =>
        DirtyFile.Utf8($"roster/{name}", string.Concat(lines.Select(line => line + "\r\n")));
}
