using System.Collections.Immutable;
using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// 高校毕业生, 教育局: the 74 columns of the national employment system in a workbook, below a title and two header rows
/// (pinyin codes above Chinese names), and a short list of earlier years as text in GB18030 under pinyin codes with codes
/// for the degrees.
/// </summary>
internal static class EducationExport
{
    private static readonly (string, string)[] Degrees =
    [
        ("博士毕业", "01"), ("博士结业", "03"), ("硕士毕业", "11"), ("硕士结业", "13"),
        ("本科毕业", "31"), ("本科结业", "33"), ("专科毕业", "41"), ("专科结业", "43"),
    ];

    public static SourceExport Create(ExportContext at)
    {
        var kinds = Kinds(at);
        return new SourceExport("education", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "毕业生就业信息.csv",
                    Container = "毕业生就业信息.xlsx",
                    Form = FileForm.Xlsx,
                    Title = "2023届及往届高校毕业生就业信息",
                    Encoding = ExportEncoding.Utf8,
                    NewLine = "\n",
                    Dates = DateStyle.Compact,
                    Columns = SeventyFour(),
                },
                kinds, Share: 40),
            new ExportFile(
                new FileLayout
                {
                    Name = "往届毕业生.csv",
                    Encoding = ExportEncoding.Gb18030,
                    Dates = DateStyle.Dot,
                    Columns =
                    [
                        Known("Ksh", "考生号"), Known("Xm", "姓名"), Known("Sfzh", "身份证号"), Known("院校名称"),
                        Known("Xldm", "学历").Coded(Degrees), Known("专业"), Known("学习形式"), Known("Rxsj", "入学时间"),
                        Known("Bysj", "毕业时间"), Known("Byqx", "毕业去向"), Known("Dwmc", "单位名称"),
                    ],
                },
                kinds, Share: 20),
        ]);
    }

    private static ImmutableArray<RowKind> Kinds(ExportContext at) =>
    [
        new RowKind(1, youngest: 21, oldest: 32)
        {
            ["考生号"] = Fill.Pattern("##1499########"), ["身份证号"] = Fill.Number, ["姓名"] = Fill.Name, ["性别"] = Fill.Sex,
            ["院校名称"] = Fill.OneOf("太原师范学院", "吕梁学院", "山西农业大学", "山西工程职业学院", "长治医学院"),
            ["学历"] = Fill.OneOf(("本科毕业", 50), ("专科毕业", 42), ("硕士毕业", 5), ("本科结业", 2), ("专科结业", 1)),
            ["专业"] = Fill.OneOf("会计学", "护理", "机械工程", "学前教育", "计算机应用技术", "汉语言文学"),
            ["学习形式"] = Fill.OneOf(("全日制", 9), ("非全日制", 1)),
            ["学制"] = Fill.OneOf("3", "4"),
            ["入学时间"] = Fill.Dates(at.YearsAgo(10), at.YearsAgo(4)),
            ["毕业时间"] = Fill.Dates(at.YearsAgo(4), at.AsOf.AddMonths(12)),
            ["毕业去向"] = Fill.OneOf(("签订就业协议", 40), ("灵活就业", 25), ("待就业", 20), ("升学", 15)),
        },
    ];

    private static ImmutableArray<LayoutColumn> SeventyFour()
    {
        var known = new Dictionary<string, LayoutColumn>(StringComparer.Ordinal);
        foreach (var name in (string[])["考生号", "身份证号", "姓名", "性别", "院校名称", "学历", "专业", "学习形式", "学制", "入学时间", "毕业时间", "毕业去向", "单位名称"])
            known[name] = Known(name);
        return [.. Headers.Zip(Codes, (header, code) => (known.GetValueOrDefault(header) ?? Unknown(header, ExtraOf(header))).Under(code))];
    }

    private static Filler ExtraOf(string header) => header switch
    {
        "民族" => Fill.Text("汉族"),
        "民族代码" => Fill.Text("01"),
        "政治面貌" => Fill.OneOf("共青团员", "群众"),
        "城乡生源" => Fill.OneOf("农村", "城镇"),
        "生源所在地" => Fill.Text("山西省吕梁市柳林县"),
        "培养方式" => Fill.Text("非定向"),
        "院校代码" => Fill.Pattern("10###"),
        "专业代码" => Fill.Pattern("####0#"),
        _ => Fill.Nothing,
    };

    private static readonly string[] Headers =
    [
        "考生号", "身份证号", "姓名", "性别代码", "性别", "民族代码", "民族", "政治面貌代码", "政治面貌", "院校代码", "院校名称", "分校名称",
        "学历代码", "学历", "专业代码", "专业", "专业方向", "培养方式代码", "培养方式", "定向或委培单位", "生源所在地代码", "生源所在地",
        "城乡生源", "学制", "学习形式", "入学时间", "毕业时间", "师范生类别代码", "师范生类别", "困难生类别代码", "困难生类别", "所在院系",
        "所在班级", "学号", "入学前档案所在单位", "档案是否转入学校", "入学前户口所在地派出所", "户口是否转入学校", "家庭邮编", "毕业去向代码",
        "毕业去向", "签约时间", "单位组织机构代码", "单位名称", "单位性质代码", "单位性质", "单位行业代码", "单位行业", "单位所在地代码",
        "单位所在地", "工作职位类别代码", "工作职位类别", "单位联系人", "单位邮编", "单位地址", "报到证签发类别代码", "报到证签发类别",
        "报到证签往单位名称", "签往单位所在地代码", "签往单位所在地", "报到证编号", "报到起始时间", "报到截止时间", "档案转寄单位名称",
        "档案转寄单位地址", "档案转寄单位邮编", "户口迁转地址", "是否第一次就业", "升学院校", "留学国家", "自主创业名称", "审核状态",
        "审核时间", "备注",
    ];

    private static readonly string[] Codes =
    [
        "Ksh", "Sfzh", "Xm", "Xbdm", "Xb", "Mzdm", "Mz", "Zzmmdm", "Zzmm", "Yxdm", "Yxmc", "Fxmc",
        "Xldm", "Xl", "Zydm", "Zy", "Zyfx", "Pyfsdm", "Pyfs", "Dxhwpdw", "Syszddm", "Syszd",
        "Cxsy", "Xz", "Xxxs", "Rxsj", "Bysj", "Sfslbdm", "Sfslb", "Knslbdm", "Knslb", "Szyx",
        "Szbj", "Xh", "Rxqdaszdw", "Dasfzrxx", "Rxqhkszdpcs", "Hksfzrxx", "Jtyb", "Byqxdm",
        "Byqx", "Qysj", "Dwzzjgdm", "Dwmc", "Dwxzdm", "Dwxz", "Dwhydm", "Dwhy", "Dwszddm",
        "Dwszd", "Gzzwlbdm", "Gzzwlb", "Dwlxr", "Dwyb", "Dwdz", "Bdzqflbdm", "Bdzqflb",
        "Bdzqwdwmc", "Qwdwszddm", "Qwdwszd", "Bdzbh", "Bdqssj", "Bdjzsj", "Dajjdwmc",
        "Dajjdwdz", "Dajjdwyb", "Hkqzdz", "Sfdycjy", "Sxyx", "Lxgj", "Zzcymc", "Shzt",
        "Shsj", "Bz",
    ];
}
