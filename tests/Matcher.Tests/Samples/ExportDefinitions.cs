using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Samples.Exports;

namespace Matcher.Samples;

/// <summary>Source descriptions that follow from the generator's own layouts, so that these tests need no rule pack.</summary>
internal static class ExportDefinitions
{
    // One file has a household in a row, the other its category in its name.
    private static readonly string[] NotInEveryFile = ["性别", "保障类别", "月保障金", "劳动能力", "残疾等级", "就读状态"];

    public static readonly SourceDefinition Roster = new("roster", "低保花名册", "民政局",
    [
        .. new (string Name, ColumnRole Role, string[] Aliases)[]
        {
            ("乡镇", ColumnRole.Township, []), ("村", ColumnRole.Village, []), ("户编号", ColumnRole.HouseholdNumber, ["家庭编号"]),
            ("户主姓名", ColumnRole.HeadName, []), ("姓名", ColumnRole.Name, []), ("身份证号", ColumnRole.IdNumber, ["身份证号码"]),
            ("与户主关系", ColumnRole.Relation,
                []), ("性别", ColumnRole.None, []), ("保障类别", ColumnRole.Category, []), ("保障方式", ColumnRole.None, []),
            ("家庭人口", ColumnRole.None, []), ("保障人口", ColumnRole.None, ["每户保障人口数"]),
            ("户月保障金", ColumnRole.HouseholdMonthlyAmount, []), ("月保障金", ColumnRole.MonthlyAmount, []),
            ("享受开始年月", ColumnRole.BenefitStart, ["起始保障年月"]), ("劳动能力", ColumnRole.None, []), ("残疾等级", ColumnRole.None, []),
            ("就读状态", ColumnRole.None, []), ("家庭月收入", ColumnRole.None, ["家庭每月收入"]),
        }.Select((column, index) => new ColumnDefinition(
            index, column.Name, column.Role, ColumnType.Text, !NotInEveryFile.Contains(column.Name), [.. column.Aliases], ImmutableDictionary<string, string>.Empty)),
    ])
    {
        Members = new MemberHeaders(["其他家庭成员姓名{n}"], ["其他家庭成员身份证号{n}"], ["其他家庭成员关系{n}"]),
    };

    public static SourceDefinition Of(SourceExport export)
    {
        var columns = export.Files
            .SelectMany(file => file.Layout.Columns)
            .Where(column => column.Canonical is not null)
            .GroupBy(column => column.Canonical!, StringComparer.Ordinal)
            .Select((column, index) => new ColumnDefinition(
                index,
                column.Key,
                column.Key == export.NameColumn
                    ? ColumnRole.Name
                    : column.Key == SourceExport.NumberColumn
                    ? ColumnRole.IdNumber
                    : ColumnRole.None,
                ColumnType.Text,
                IsRequired: false,
                [.. column.Select(one => one.Header).Where(header => header != column.Key).Distinct()],
                column.SelectMany(one => one.Codes).DistinctBy(code => code.Value)
                    .ToImmutableDictionary(code => code.Value, code => code.Key, StringComparer.Ordinal)));
        return new SourceDefinition(export.Id, export.Id, export.Id, [.. columns]);
    }
}
