using System.Collections.Immutable;
using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// 市场主体登记, 市场监管局: GB18030; what a business does (经营范围) has commas and line breaks inside its quotes. Traders
/// with words for the state; companies' people with codes, zipped.
/// </summary>
internal static class BusinessExport
{
    /// <summary>0-based place of the file of traders (个体工商户).</summary>
    public const int Traders = 0;

    /// <summary>0-based place of the file of companies' and cooperatives' people.</summary>
    public const int Companies = 1;

    private static readonly Filler Scope = Fill.OneOf(
        "食品销售,日用百货零售;\r\n烟草制品零售(依法须经批准的项目,经相关部门批准后方可开展经营活动)",
        "餐饮服务",
        "农产品初加工,销售;红枣,核桃收购",
        "理发服务,美容服务",
        "普通货物道路运输;\r\n装卸搬运,\"门到门\"配送");

    public static SourceExport Create(ExportContext at) => new("business", "姓名",
    [
        new ExportFile(
            new FileLayout
            {
                Name = "个体工商户.csv",
                Encoding = ExportEncoding.Gb18030,
                Columns =
                [
                    Known("统一社会信用代码"), Known("企业名称"), Known("主体类型"), Known("姓名"), Known("身份证号码", "身份证号"), Known("人员身份"),
                    Known("经营范围"), Known("成立日期"), Known("登记状态"), Known("注销日期"), Known("登记机关"),
                ],
            },
            TraderKinds(at), Share: 60),
        new ExportFile(
            new FileLayout
            {
                Name = "企业人员.csv",
                Container = "企业人员.zip",
                Encoding = ExportEncoding.Gb18030,
                Dates = DateStyle.Slash,
                Columns =
                [
                    Known("姓名"), Known("人员身份"), Known("身份证号"), Known("企业名称"), Known("统一社会信用代码"), Known("主体类型名称", "主体类型"),
                    Known("经营状态", "登记状态").Coded(
                        ("存续（在营、开业、在册）", "1"), ("吊销，未注销", "2"), ("吊销，已注销", "3"), ("注销", "4"), ("撤销", "5"), ("迁出", "6"), ("其他", "9")),
                    Known("注册日期", "成立日期"), Known("注销日期"), Known("注册资本"), Known("认缴出资额"), Known("经营范围"), Unknown("住所"),
                    Known("登记机关"),
                ],
            },
            CompanyKinds(at), Share: 60),
    ]);

    private static ImmutableArray<RowKind> TraderKinds(ExportContext at)
    {
        RowKind Trader(int weight, Filler state, Filler cancelled) => new(weight, 18, 75)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["统一社会信用代码"] = Fill.Pattern("92149901MA0####@#@"),
            ["企业名称"] = Fill.Township(at.Map, "{0}示例门市部"), ["主体类型"] = Fill.Text("个体工商户"), ["人员身份"] = Fill.Text("经营者"),
            ["登记状态"] = state, ["成立日期"] = Fill.Dates(at.YearsAgo(12), at.YearsAgo(4)), ["注销日期"] = cancelled,
            ["经营范围"] = Scope, ["登记机关"] = Fill.Text("柳林县市场监督管理局"),
        };

        return
        [
            Trader(70, Fill.OneOf("存续（在营、开业、在册）", "在业", "开业", "存续"), Fill.Nothing),
            Trader(30, Fill.OneOf("注销", "吊销，未注销"), Fill.Dates(at.YearsAgo(3), at.MonthsAgo(1))),
        ];
    }

    private static ImmutableArray<RowKind> CompanyKinds(ExportContext at)
    {
        RowKind Company(int weight, Filler type, string state) => new(weight, 18, 75)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["统一社会信用代码"] = Fill.Pattern("91149901MA0####@#@"),
            ["企业名称"] = Fill.Township(at.Map, "{0}示例有限公司"), ["主体类型"] = type,
            ["人员身份"] = Fill.OneOf(("法定代表人", 3), ("股东", 4), ("监事", 2), ("高级管理人员", 1)), ["登记状态"] = Fill.Text(state),
            ["成立日期"] = Fill.Dates(at.YearsAgo(12), at.YearsAgo(1)), ["注册资本"] = Fill.Amounts(100_000, 5_000_000, 100_000),
            ["认缴出资额"] = Fill.Amounts(10_000, 90_000, 10_000), ["经营范围"] = Scope, ["登记机关"] = Fill.Text("柳林县市场监督管理局"),
        };

        return
        [
            Company(70, Fill.Text("有限责任公司"), "存续（在营、开业、在册）"),
            Company(15, Fill.Text("农民专业合作社"), "存续（在营、开业、在册）"),
            Company(10, Fill.Text("有限责任公司"), "注销"),
            Company(5, Fill.Text("有限责任公司"), "吊销，未注销"),
        ];
    }
}
