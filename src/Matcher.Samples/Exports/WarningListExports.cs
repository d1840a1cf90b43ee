using static Matcher.Samples.Exports.LayoutColumn;

namespace Matcher.Samples.Exports;

/// <summary>
/// The lists of people at risk (漏保 side). Whoever the background puts on them does not qualify, so that every lead is a
/// planted one.
/// </summary>
internal static class WarningListExports
{
    /// <summary>防止返贫监测对象, 乡村振兴局: UTF-8 with BOM.</summary>
    public static SourceExport CreateRuralRevitalization(ExportContext at)
    {
        RowKind Watched(int weight, string risk, int least, int most) => new(weight)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["乡镇"] = Fill.Township(at.Map), ["村"] = Fill.Village(at.Map),
            ["监测类别"] = Fill.OneOf("脱贫不稳定户", "边缘易致贫户", "突发严重困难户"), ["风险状态"] = Fill.Text(risk),
            ["人均纯收入"] = Fill.Amounts(least, most, 10), ["识别日期"] = Fill.Dates(at.YearsAgo(3), at.MonthsAgo(1)),
        };

        return new SourceExport("rural_revitalization", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "监测对象.csv",
                    Columns =
                    [
                        Known("乡镇"), Known("村"), Known("姓名"), Known("身份证号"), Known("监测类别"), Known("风险状态"), Known("人均纯收入"),
                        Known("识别日期"), Unknown("联系干部"),
                    ],
                },
                [
                    Watched(30, "未消除", SampleParameters.MissedIncomeLine + 1000, 16_000),
                    Watched(70, "已消除", 4000, 20_000),
                ],
                Share: 17),
        ]);
    }

    /// <summary>高额医疗费用预警, 医疗保障局: GB18030, amounts with thousands separators.</summary>
    public static SourceExport CreateMedicalInsurance(ExportContext at)
    {
        RowKind Patient(int weight, int least, int most, string state) => new(weight)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["乡镇"] = Fill.Township(at.Map), ["村"] = Fill.Village(at.Map),
            ["自付金额"] = Fill.Amounts(least, most), ["预警日期"] = Fill.Dates(at.YearsAgo(1), at.AsOf), ["处理状态"] = Fill.Text(state),
        };

        return new SourceExport("medical_insurance", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "高额医疗费用预警.csv",
                    Encoding = ExportEncoding.Gb18030,
                    Dates = DateStyle.Slash,
                    Columns = [Known("姓名"), Known("身份证号"), Known("乡镇"), Known("村"), Known("自付金额").Grouped(), Known("预警日期"), Known("处理状态")],
                },
                [
                    Patient(60, 5000, SampleParameters.MissedMedicalAmount - 1000, "未处理"),
                    Patient(40, 5000, SampleParameters.MissedMedicalAmount - 1000, "已救助"),
                ],
                Share: 15),
        ]);
    }

    /// <summary>持证残疾人, 残联: UTF-8 separated by tabs.</summary>
    public static SourceExport CreateDisabledPersons(ExportContext at)
    {
        RowKind Holder(int weight, Filler kind, Filler grade, Filler state) => new(weight)
        {
            ["姓名"] = Fill.Name, ["身份证号"] = Fill.Number, ["乡镇"] = Fill.Township(at.Map), ["村"] = Fill.Village(at.Map),
            ["残疾类别"] = kind, ["残疾等级"] = grade, ["持证状态"] = state,
            ["发证日期"] = Fill.Dates(at.YearsAgo(12), at.MonthsAgo(2)),
        };

        return new SourceExport("disabled_persons", "姓名",
        [
            new ExportFile(
                new FileLayout
                {
                    Name = "持证残疾人.tsv",
                    Encoding = ExportEncoding.Utf8,
                    Delimiter = '\t',
                    NewLine = "\n",
                    Dates = DateStyle.Hyphen,
                    Columns =
                    [
                        Known("姓名"), Known("身份证号"), Known("乡镇"), Known("村"), Known("残疾类别"), Known("残疾等级"), Known("持证状态"), Known("发证日期"),
                    ],
                },
                [
                    Holder(70, Fill.OneOf("肢体", "视力", "听力"), Fill.OneOf("三级", "四级"), Fill.Text("有效")),
                    Holder(30, Fill.OneOf("肢体", "视力", "听力", "智力", "精神"), Fill.OneOf("一级", "二级"), Fill.OneOf("注销", "过期")),
                ],
                Share: 30),
        ]);
    }
}
