using System.Globalization;
using System.Text;
using Matcher.Catalogue.Config;
using Matcher.Foundation.Problems;

namespace Matcher.Bench.Ledger;

/// <summary>A county in which everybody on the roster has a car: as many hits as people.</summary>
internal static class BigCounty
{
    /// <summary>Writes it; its config.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <param name="people">How many.</param>
    /// <param name="rules">Full path of the pack.</param>
    public static MatcherConfig Write(string folder, int people, string rules)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "secret.key"), "a-secret-of-the-bench-0123456789");
        var config = Path.Combine(folder, ConfigLoader.FileName);
        File.WriteAllText(config,
            $$"""
            county: 柳林县
            language: zh
            rules: '{{rules.Replace('\\', '/')}}'
            roster: { files: [roster.csv] }
            sources: { vehicles: { files: [vehicles.csv] } }
            not_received: [civil_registry, education, housing_fund, farm_machinery, business, social_insurance, public_payroll, cremation,
              high_consumption, other_benefits, rural_revitalization, medical_insurance, disabled_persons]
            townships: { 第一组: [柳林镇, 孟门镇], 第二组: [三交镇, 穆村镇] }
            parameters:
              county_name: { value: 柳林县, basis: 示例值 }
              standard_rural: { value: 500, from: 2020-01-01, basis: 示例值 }
              standard_urban: { value: 700, from: 2020-01-01, basis: 示例值 }
              exempt_motorcycles: { value: [普通二轮摩托车], basis: 示例值 }
              high_consumption_amount: { value: 20000, basis: 示例值 }
              elderly_check_age: { value: 130, basis: 示例值 }
              recent_months: { value: 6, basis: 示例值 }
              farm_machinery_power_kw: { value: 14.7, basis: 示例值 }
              missed_income_line: { value: 8000, basis: 示例值 }
              missed_medical_amount: { value: 30000, basis: 示例值 }
            secret: secret.key
            logs: logs
            """);
        string[] townships = ["柳林镇", "孟门镇", "三交镇", "穆村镇"];
        Save(folder, "roster.csv", "乡镇,村,户编号,户主姓名,姓名,身份证号,与户主关系,保障类别,月保障金", people, (row, id) =>
            $"{townships[row % 4]},村{row % 40},H{row / 2:00000000},测试{row / 2},测试{row},{id},本人,农村,300");
        Save(folder, "vehicles.csv", "所有人,身份证号,号牌号码,车辆类型,登记日期,状态", people, (row, id) =>
            $"测试{row},{id},晋J{row:000000},小型轿车,2018-05-01,正常");
        return ConfigLoader.Load(config, new ProblemList())!;
    }

    private static void Save(string folder, string name, string header, int rows, Func<int, string, string> row)
    {
        using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(true)) { NewLine = "\r\n" };
        file.WriteLine(header);
        for (var i = 0; i < rows; i++)
            file.WriteLine(row(i, IdNumber(i)));
    }

    private static string IdNumber(int row)
    {
        var digits = string.Create(CultureInfo.InvariantCulture,
            $"1499{row / 100_000 % 90 + 10}19{row / 1000 % 100:00}0101{row % 1000:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }
}
