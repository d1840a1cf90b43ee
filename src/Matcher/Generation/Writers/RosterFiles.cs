using System.Collections.Immutable;
using System.Globalization;
using Matcher.Generation.Population;

namespace Matcher.Generation.Writers;

/// <summary>
/// 低保花名册 in two files, 农村 and 城市, UTF-8 with BOM, that differ in headers, column order and dates. A row a person,
/// household after household, the head first.
/// </summary>
internal static class RosterFiles
{
    private delegate string Cell(Resident person, int number);

    private static readonly ImmutableArray<(string Header, Cell Cell)> RuralColumns =
    [
        ("序号", (_, number) => Text(number)),
        ("乡镇", (person, _) => person.Family.Township.Name),
        ("村", (person, _) => person.Family.Village),
        ("户编号", (person, _) => person.Family.Number),
        ("户主姓名", (person, _) => person.Family.HeadName),
        ("姓名", (person, _) => person.WrittenName),
        ("身份证号", (person, _) => person.WrittenNumber),
        ("与户主关系", (person, _) => person.Relation),
        ("性别", (person, _) => person.Citizen.IsMale ? "男" : "女"),
        ("保障类别", (person, _) => person.Family.Category),
        ("保障方式", (person, _) => person.Family.Coverage),
        ("家庭人口", (person, _) => Text(person.Family.Members.Count + person.Family.Uncovered)),
        ("保障人口", (person, _) => Text(person.Family.Members.Count)),
        ("户月保障金", (person, _) => Text(person.Family.Share * person.Family.Members.Count)),
        ("月保障金", (person, _) => Text(person.Family.Share)),
        ("享受开始年月", (person, _) => person.Family.BenefitStart.ToString("yyyyMM", CultureInfo.InvariantCulture)),
        ("劳动能力", (person, _) => AbilityToWork(person)),
        ("残疾等级", (person, _) => person.Disability),
        ("就读状态", (person, _) => person.Age is >= 7 and <= 21 ? "在校" : ""),
        ("家庭月收入", (person, _) => Text(person.Family.Income)),
        ("备注", (_, _) => ""),
    ];

    private static readonly ImmutableArray<(string Header, Cell Cell)> UrbanColumns =
    [
        ("家庭编号", (person, _) => person.Family.Number),
        ("户主姓名", (person, _) => person.Family.HeadName),
        ("姓名", (person, _) => person.WrittenName),
        ("与户主关系", (person, _) => person.Relation),
        ("身份证号码", (person, _) => person.WrittenNumber),
        ("乡镇", (person, _) => person.Family.Township.Name),
        ("村", (person, _) => person.Family.Village),
        ("性别", (person, _) => person.Citizen.IsMale ? "男" : "女"),
        ("家庭人口", (person, _) => Text(person.Family.Members.Count + person.Family.Uncovered)),
        ("每户保障人口数", (person, _) => Text(person.Family.Members.Count)),
        ("保障类别", (person, _) => person.Family.Category),
        ("保障方式", (person, _) => person.Family.Coverage),
        ("起始保障年月", (person, _) => person.Family.BenefitStart.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        ("月保障金", (person, _) => $"{Text(person.Family.Share)}.00"),
        ("户月保障金", (person, _) => $"{Text(person.Family.Share * person.Family.Members.Count)}.00"),
        ("家庭每月收入", (person, _) => Text(person.Family.Income)),
        ("残疾等级", (person, _) => person.Disability),
        ("劳动能力", (person, _) => AbilityToWork(person)),
        ("就读状态", (person, _) => person.Age is >= 7 and <= 21 ? "在校" : ""),
    ];

    /// <summary>Writes both into a folder.</summary>
    public static void Write(string folder, County county)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "农村低保花名册.csv"), "\r\n", RuralColumns, county, isUrban: false);
        Write(Path.Combine(folder, "城市低保花名册.csv"), "\n", UrbanColumns, county, isUrban: true);
    }

    private static void Write(string path, string newLine, ImmutableArray<(string Header, Cell Cell)> columns, County county, bool isUrban)
    {
        var rows = county.Families
            .Where(family => family.IsUrban == isUrban)
            .OrderBy(family => family.Number, StringComparer.Ordinal)
            .SelectMany(family => family.Members)
            .Select((person, index) => columns.Select(column => column.Cell(person, index + 1)));
        CsvText.Write(path, newLine, [.. columns.Select(column => column.Header)], rows);
    }

    private static string AbilityToWork(Resident person) => person switch
    {
        { Age: < 16 or >= 60 } => "无劳动能力",
        { Disability.Length: > 0 } => "部分丧失劳动能力",
        _ => "有劳动能力",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
