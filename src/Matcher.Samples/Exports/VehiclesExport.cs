using System.Collections.Immutable;
using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// 机动车登记, 公安局交警大队: two files in UTF-8 with BOM, the first with the register's code letters, the second with words
/// and the columns in another order.
/// </summary>
internal static class VehiclesExport
{
    /// <summary>0-based place of the file with code letters.</summary>
    public const int CodedFile = 0;

    /// <summary>0-based place of the file with words.</summary>
    public const int WordedFile = 1;

    private static readonly (string, string)[] States =
        [("正常", "A"), ("转出", "B"), ("注销", "E"), ("违法未处理", "G"), ("查封", "K"), ("逾期未检验", "Q")];

    private static readonly (string, string)[] Types =
        [("小型普通客车", "K31"), ("小型越野客车", "K32"), ("小型轿车", "K33"), ("普通二轮摩托车", "M21")];

    public static SourceExport Create(ExportContext at)
    {
        var kinds = Kinds(at);
        return new SourceExport("vehicles", "所有人",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "vehicles-1.csv",
                    Columns =
                    [
                        Known("号牌种类").Coded(("小型汽车", "02"), ("普通摩托车", "07")), Known("号牌号码"), Known("机动车所有人", "所有人"),
                        Known("身份证明号码", "身份证号"), Known("车辆类型").Coded(Types), Known("品牌型号"), Known("使用性质").Coded(("非营运", "A"), ("货运", "F")),
                        Known("初次登记日期", "登记日期").As(DateStyle.WithTime), Known("ZT", "状态").Coded(States),
                        Unknown("检验有效期止", Fill.Dates(at.AsOf, at.AsOf.AddYears(2))),
                    ],
                },
                kinds, Share: 90),
            new ExportFile(
                new FileLayout
                {
                    Name = "vehicles-2.csv",
                    NewLine = "\n",
                    Dates = DateStyle.Slash,
                    Columns =
                    [
                        Known("身份证号"), Known("车辆所有人", "所有人"), Known("车辆类型"), Known("品牌型号"), Known("号牌种类"), Known("号牌号码"),
                        Known("使用性质"), Known("登记日期"), Known("机动车状态", "状态"), Known("购置价格"), Unknown("备注"),
                    ],
                },
                kinds, Share: 60),
        ]);
    }

    private static ImmutableArray<RowKind> Kinds(ExportContext at)
    {
        RowKind Vehicle(int weight, string plate, Filler type, Filler state) => new(weight, 18, 75)
        {
            ["所有人"] = Fill.Name, ["身份证号"] = Fill.Number, ["号牌号码"] = Fill.Pattern("晋J@####"), ["号牌种类"] = Fill.Text(plate),
            ["车辆类型"] = type, ["品牌型号"] = Fill.OneOf("五菱牌LZW6407", "长安牌SC6408", "东风牌EQ7150", "大众牌SVW7141", "钱江牌QJ125"),
            ["使用性质"] = Fill.OneOf(("非营运", 9), ("货运", 1)), ["登记日期"] = Fill.Dates(at.YearsAgo(14), at.MonthsAgo(1)), ["状态"] = state,
            ["购置价格"] = Fill.Amounts(3000, 150_000, 100),
        };

        var inUse = Fill.OneOf(("正常", 80), ("违法未处理", 10), ("逾期未检验", 10));
        return
        [
            Vehicle(60, "小型汽车", Fill.OneOf(("小型轿车", 6), ("小型普通客车", 3), ("小型越野客车", 1)), inUse),
            Vehicle(25, "普通摩托车", Fill.Text("普通二轮摩托车"), inUse),
            Vehicle(15, "小型汽车", Fill.Text("小型轿车"), Fill.OneOf("注销", "转出")),
        ];
    }
}
