using System.Globalization;
using System.Text;

namespace Matcher.Bench.Yardstick;

/// <summary>A county in which everybody has many rows in each of four sources: a month a row, as some agencies send them.</summary>
/// <param name="people">On the roster, each a household of one; their numbers are of an area that was never assigned.</param>
/// <param name="rows">Rows about each of them in each source.</param>
internal sealed class CrowdedCounty(int people, int rows)
{
    private const int Days = 14_600;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Writes it.</summary>
    /// <param name="folder">Full path.</param>
    /// <returns>Its config.</returns>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "secret.key"), "of the bench only, and of nobody's data");
        File.WriteAllLines(Path.Combine(folder, "roster.csv"), Enumerable.Range(0, people)
            .Select(one => $"{one},柳林镇,东村,{Name(one)},{Name(one)},{Id(one)},户主,农村低保,1,300,2020-01")
            .Prepend("户编号,乡镇,村,户主姓名,姓名,身份证号,与户主关系,保障类别,家庭人口,月保障金,享受开始年月"));
        Source("social_insurance", "姓名,身份证号,险种,参保身份,缴费状态,最近缴费年月,单位名称,缴费基数",
            (one, row) => $"企业职工基本养老保险,职工,正常缴费,{Month(row)},示例企业{one % 300}有限公司,{3000 + 100 * (row / 12)}");
        Source("housing_fund", "姓名,身份证号,单位名称,账户状态,缴存基数,账户余额,最近汇缴年月",
            (one, row) => $"示例企业{one % 300}有限公司,正常,{3000 + 100 * (row / 12)},{20_000 + row * 600},{Month(row)}");
        Source("public_payroll", "姓名,身份证号,单位名称,人员身份,在职状态,应发金额,发放年月",
            (one, row) => $"示例县单位{one % 200},事业单位人员,在职,{3200 + 100 * (row / 12)},{Month(row)}");
        Source("high_consumption", "姓名,身份证号,消费类别,消费金额,消费日期,消费说明",
            (one, row) => $"出境旅游,{((one * 7 + row) % 50 == 0 ? 20_000 : 100) + row},{Month(row)}-11,消费说明{one}-{row}");
        var config = Path.Combine(folder, "matcher.yaml");
        File.WriteAllText(config, $$"""
            county: 柳林县
            as_of: 2023-07-06
            language: zh
            rules: '{{PublishedMatcher.Rules}}'
            roster: { files: [roster.csv] }
            sources:
              social_insurance: { files: [social_insurance.csv] }
              housing_fund: { files: [housing_fund.csv] }
              public_payroll: { files: [public_payroll.csv] }
              high_consumption: { files: [high_consumption.csv] }
            not_received: [civil_registry, education, vehicles, farm_machinery, business, cremation, other_benefits,
              rural_revitalization, medical_insurance, disabled_persons]
            townships: { 第一组: [柳林镇] }
            parameters:
              county_name: { value: 柳林县, basis: 示例值 }
              standard_rural: { value: 500, basis: 示例值 }
              standard_urban: { value: 700, basis: 示例值 }
              exempt_motorcycles: { value: [普通二轮摩托车], basis: 示例值 }
              elderly_check_age: { value: 80, basis: 示例值 }
              recent_months: { value: 6, basis: 示例值 }
              farm_machinery_power_kw: { value: 36.8, basis: 示例值 }
              high_consumption_amount: { value: 15000, basis: 示例值 }
              missed_income_line: { value: 8196, basis: 示例值 }
              missed_medical_amount: { value: 25000, basis: 示例值 }
            output: { folder: out, id_style: plain }

            """);
        return config;

        // Month after month about everybody, so that nobody's rows stand together.
        void Source(string id, string header, Func<int, int, string> values)
        {
            using var file = new StreamWriter(Path.Combine(folder, $"{id}.csv"), append: false, new UTF8Encoding(false), 1 << 16);
            file.Write($"{header}\n");
            for (var row = 0; row < rows; row++)
            {
                for (var one = 0; one < people; one++)
                    file.Write($"{Name(one)},{Id(one)},{values(one, row)}\n");
            }
        }
    }

    private static string Name(int one) => $"{"张王李赵刘陈杨黄"[one % 8]}{(char)('一' + one / 8 % 5_000)}";

    private static string Month(int before) => new DateOnly(2023, 6, 1).AddMonths(-before).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Id(int one)
    {
        var birth = new DateOnly(1950, 1, 1).AddDays(one % Days);
        var digits = string.Create(CultureInfo.InvariantCulture, $"149901{birth:yyyyMMdd}{one / Days:000}");
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * Weights[i]).Sum() % 11];
    }
}
