using System.Collections.Immutable;
using System.Globalization;
using Matcher.Samples.Population;
using Matcher.Samples.Wording;

namespace Matcher.Samples.Writers;

/// <summary>
/// 低保花名册 in two files, 农村 and 城市, UTF-8 with BOM, that differ in headers, column order and dates; household after household,
/// the head first. As <see cref="SourceForms.Csv"/> a row is a person. As <see cref="SourceForms.Real"/> only 农村 is so, and its name
/// alone says its 保障类别; a row of 城市 is a household, with columns for as many further members as the largest has.
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

    // What a row that is a household cannot say of each of its people.
    private static readonly ImmutableArray<string> OfOnePerson = ["性别", "残疾等级", "劳动能力", "就读状态", "月保障金"];

    /// <summary>Writes both into a folder.</summary>
    public static void Write(string folder, County county, SourceForms forms, RosterWords words)
    {
        Directory.CreateDirectory(folder);
        var (rural, urban) = (Path.Combine(folder, "农村低保花名册.csv"), Path.Combine(folder, "城市低保花名册.csv"));
        if (forms == SourceForms.Csv)
        {
            WritePeople(rural, "\r\n", RuralColumns, FamiliesOf(county, isUrban: false), words);
            WritePeople(urban, "\n", UrbanColumns, FamiliesOf(county, isUrban: true), words);
        }
        else
        {
            WritePeople(rural, "\r\n", [.. RuralColumns.Where(column => column.Header != "保障类别")], FamiliesOf(county, isUrban: false),
                words);
            WriteHouseholds(urban, "\n", [.. UrbanColumns.Where(column => !OfOnePerson.Contains(column.Header))],
                FamiliesOf(county, isUrban: true), words);
        }
    }

    private static List<Family> FamiliesOf(County county, bool isUrban) =>
        [.. county.Families.Where(family => family.IsUrban == isUrban).OrderBy(family => family.Number, StringComparer.Ordinal)];

    private static void WritePeople(string path, string newLine, ImmutableArray<(string Header, Cell Cell)> columns, List<Family> families,
        RosterWords words) => CsvText.Write(
        path,
        newLine,
        [.. columns.Select(column => column.Header)],
        families.SelectMany(family => family.Members)
            .Select((person, index) => columns.Select(column => words.Written(column.Header, column.Cell(person, index + 1)))));

    private static void WriteHouseholds(string path, string newLine,
        ImmutableArray<(string Header, Cell Cell)> columns, List<Family> families, RosterWords words)
    {
        var further = families.Max(family => family.Members.Count) - 1;
        var header = Enumerable.Range(1, further)
            .SelectMany(n => new[] { $"其他家庭成员姓名{Text(n)}", $"其他家庭成员身份证号{Text(n)}", $"其他家庭成员关系{Text(n)}" });
        var rows = families.Select((family, index) => columns
            .Select(column => words.Written(column.Header, column.Cell(family.Members[0], index + 1)))
            .Concat(Enumerable.Range(1, further).SelectMany(n => n < family.Members.Count ? OfMember(family.Members[n]) : ["", "", ""])));
        CsvText.Write(path, newLine, [.. columns.Select(column => column.Header), .. header], rows);
    }

    private static string[] OfMember(Resident person) => [person.WrittenName, person.WrittenNumber, person.Relation];

    private static string AbilityToWork(Resident person) => person switch
    {
        { Age: < 16 or >= 60 } => "无劳动能力",
        { Disability.Length: > 0 } => "部分丧失劳动能力",
        _ => "有劳动能力",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
