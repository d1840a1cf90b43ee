using Matcher.Samples.Exports;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>拥有大型农机具: farm-machinery.</summary>
internal static class FarmMachineryCases
{
    private const string Rule = "farm-machinery";

    public static void Plant(Planting planting)
    {
        var (book, cast, machinery) = (planting.Book, planting.Cast, planting.Exports.FarmMachinery);
        foreach (var person in cast.Take(planting.Count(3), Ages.Adult))
        {
            Row(person, planting.Random.OneOf("轮式拖拉机", "联合收割机", "履带拖拉机"), planting.Random.Between(20, 88) + 0.2m, "在用");
            book.Hit(Rule, person, machinery);
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Adult))
        {
            Row(person, "手扶变型拖拉机", SampleParameters.FarmMachineryPowerKw + 0.7m, "在用");
            book.Exempt(Rule, person, machinery, "小型手扶拖拉机");
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Adult))
        {
            Row(person, "轮式拖拉机", SampleParameters.FarmMachineryPowerKw - 3.7m, "在用");
            book.Clean(Rule, person, machinery, "功率不足");
        }

        foreach (var state in (string[])["转移", "注销", "报废"])
        {
            foreach (var person in cast.Take(2, Ages.Adult))
            {
                Row(person, "轮式拖拉机", 58.8m, state);
                book.Clean(Rule, person, machinery, $"状态{state}");
            }
        }

        void Row(Resident person, string type, decimal power, string state) =>
            book.Row(machinery, person,
                type.StartsWith("手扶", StringComparison.Ordinal) ? FarmMachineryExport.WalkingTractors : FarmMachineryExport.Tractors)
                .With("机械类型", type).With("功率", power).With("状态", state);
    }
}
