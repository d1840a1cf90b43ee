using System.Globalization;
using System.Text;
using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Writers;

/// <summary>Writes <c>matcher.yaml</c> and the sample's secret.</summary>
internal static class ConfigFile
{
    public const string Name = "matcher.yaml";

    private const string SecretName = "secret.key";
    private const int SecretBytes = 32;

    /// <summary>Writes both; returns the full path of the config.</summary>
    public static string Write(GenerateOptions options, CountyMap map, SampleExports exports)
    {
        var path = Path.Combine(options.Folder, Name);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        File.WriteAllText(path, Text(options, map, exports).ReplaceLineEndings("\n"), utf8);
        File.WriteAllText(Path.Combine(options.Folder, SecretName), Secret(options.Seed) + "\n", utf8);
        return path;
    }

    private static string Text(GenerateOptions options, CountyMap map, SampleExports exports) =>
        string.Create(CultureInfo.InvariantCulture, $"""
        # {SampleParameters.County}低保数据比对：合成样例，人员均为虚构（身份证号使用从未启用的地区码1499xx）
        # 所有路径都相对于本文件；key.csv 记录样例中埋设了哪些情形
        county: {SampleParameters.County}
        as_of: {options.AsOf:yyyy-MM-dd}          # 基准日。只供样例：固定后每晚都算作这一天，每晚的结果都替换前一晚的；日常运行请删去本行，以当天为准
        language: zh
        rules: {Quoted(options.RulesFolder)}

        # 本县通知：规则除国家文件外还引用它；articles 说明规则所说的各部分在哪一条，没有通知的县不写
        {SampleParameters.Notice}

        # 低保花名册
        roster:
          files: [roster/*.csv]

        # 数据来源：各单位导出的文件。拒收行超过 max_rejects（默认5%）时该来源判为失败
        sources:
        {string.Join('\n', exports.All.Select(Source))}

        # 乡镇，按工作组
        townships:
        {string.Join('\n', map.Townships.GroupBy(township => township.Group).Select(group => $"  {group.Key}: [{string.Join(", ", group.Select(township => township.Name))}]"))}

        # 规则用到的参数。{SampleParameters.Basis}：为样例编造，不是任何文件规定的数值，正式使用前须按本县文件填写
        parameters:
          county_name: {One(SampleParameters.County)}
          standard_rural: {Dated(SampleParameters.StandardRural)}          # 农村低保标准，元/人·月
          standard_urban: {Dated(SampleParameters.StandardUrban)}          # 城市低保标准，元/人·月
          exempt_motorcycles: {One($"[{string.Join(", ", SampleParameters.ExemptMotorcycles)}]")}   # 不计入的摩托车类型
          elderly_check_age: {One(SampleParameters.ElderlyCheckAge)}        # 周岁
          recent_months: {One(SampleParameters.RecentMonths)}            # 几个月内缴过费算在缴
          farm_machinery_power_kw: {One(SampleParameters.FarmMachineryPowerKw)}   # 千瓦
          high_consumption_amount: {One(SampleParameters.HighConsumptionAmount)}  # 元
          missed_income_line: {One(SampleParameters.MissedIncomeLine)}        # 人均纯收入，元/年
          missed_medical_amount: {One(SampleParameters.MissedMedicalAmount)}     # 自付医疗费用，元

        output: {"{ folder: out, id_style: excel }"}
        ledger: ledger.db
        secret: {SecretName}      # 样例自带；正式使用时由 matcher init 生成，勿外传
        logs: logs

        """);

    private static string Source(SourceExport export)
    {
        var files = string.Join(", ", export.Patterns.Select(pattern => $"sources/{export.Id}/{pattern}"));
        var limit = export.Id == "vehicles" ? ", max_rejects: 5%" : "";
        return $"  {export.Id}: {{ files: [{files}]{limit} }}";
    }

    private static string One(object value) =>
        FormattableString.Invariant($"{{ value: {value}, basis: {SampleParameters.Basis} }}");

    private static string Dated(int value) =>
        FormattableString.Invariant($"{{ value: {value}, from: 2023-01-01, basis: {SampleParameters.Basis} }}");

    private static string Quoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Secret(int seed)
    {
        var random = new SeededRandom(seed, "secret");
        return Convert.ToHexStringLower([.. Enumerable.Range(0, SecretBytes).Select(_ => (byte)random.Below(256))]);
    }
}
