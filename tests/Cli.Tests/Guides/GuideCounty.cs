using Matcher.Cli.Support;

namespace Matcher.Cli.Guides;

/// <summary>The files of a made-up county as a bureau has them: the sample's, under names that agencies give, all in one folder.</summary>
internal static class GuideCounty
{
    private static readonly (string Sample, string Name)[] Files =
    [
        ("roster/农村低保花名册.csv", "农村低保花名册2023年6月.csv"),
        ("roster/城市低保花名册.csv", "城市低保花名册2023年6月.csv"),
        ("sources/business/个体工商户.csv", "市监局-个体户20230630.csv"),
        ("sources/business/企业人员.zip", "市监局-企业20230630.zip"),
        ("sources/civil_registry/户籍人口信息.zip", "公安局-户籍20230630.zip"),
        ("sources/cremation/火化登记.csv", "殡仪馆-火化20230630.csv"),
        ("sources/disabled_persons/持证残疾人.tsv", "残联-持证20230630.tsv"),
        ("sources/education/往届毕业生.csv", "教育局-往届毕业生20230630.csv"),
        ("sources/education/毕业生就业信息.xlsx", "教育局-毕业生就业20230630.xlsx"),
        ("sources/farm_machinery/农机登记台账.xlsx", "农机中心20230630.xlsx"),
        ("sources/high_consumption/高消费信息.csv", "高消费20230630.csv"),
        ("sources/housing_fund/公积金个人账户.xls", "公积金中心20230630.xls"),
        ("sources/medical_insurance/高额医疗费用预警.csv", "医保局-高额费用20230630.csv"),
        ("sources/other_benefits/特困供养等待遇.csv", "社会事务股-特困孤儿20230630.csv"),
        ("sources/public_payroll/财政供养人员-基本.csv", "财政局-供养人员20230630-基本.csv"),
        ("sources/public_payroll/财政供养人员-新增.csv", "财政局-供养人员20230630-新增.csv"),
        ("sources/public_payroll/财政供养人员-退出.csv", "财政局-供养人员20230630-退出.csv"),
        ("sources/rural_revitalization/监测对象.csv", "乡村振兴局-监测对象20230630.csv"),
        ("sources/social_insurance/养老保险参保缴费.csv.gz", "社保局-参保20230630.csv.gz"),
        ("sources/social_insurance/养老待遇发放.txt", "社保局-养老待遇20230630.txt"),
        ("sources/vehicles/vehicles-1.csv", "车管所-车辆20230630-1.csv"),
        ("sources/vehicles/vehicles-2.csv", "车管所-车辆20230630-2.csv"),
    ];

    private static readonly DateTime Received = new(2023, 7, 5, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Puts them into a folder, as if they had come on the day before the story begins.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (sample, name) in Files)
        {
            var file = Path.Combine(folder, name);
            File.Copy(Path.Combine(BuiltFiles.RepositoryRoot, "samples", "liulin", sample), file);
            File.SetLastWriteTimeUtc(file, Received);
        }
    }
}
