using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>Names in the sources: written another way, unreadable in part, missing, or somebody else's (身份存疑).</summary>
internal static class NameCases
{
    public static void Plant(Planting planting)
    {
        foreach (var hit in StandardHit.Of(planting))
        {
            Written(planting, hit, "姓名含空格", person => true, name => $"{FirstOf(name)} {name[FirstOf(name).Length..]}", "A");
            Written(planting, hit, "姓名含全角空格", person => true, name => $"{FirstOf(name)}\u3000{name[FirstOf(name).Length..]}", "A");
            Written(planting, hit, "姓名一字为?", IsOfThree, name => ReplaceLast(name, "?"), "A");
            Written(planting, hit, "姓名一字为□", IsOfThree, name => ReplaceLast(name, "□"), "A");
            Written(planting, hit, "来源姓名为空", person => true, _ => "", "B");
            Doubtful(planting, hit);
        }

        Special(planting);
    }

    private static void Written(Planting planting, StandardHit hit, string what, Func<Resident, bool> also, Func<string, string> write,
        string grade)
    {
        var person = planting.Cast.Take(hit.Ages, also);
        var (row, identity) = hit.Plant(person);
        row.Named(write(person.Citizen.Name));
        planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note($"grade={grade};what={what}", identity));
    }

    private static void Doubtful(Planting planting, StandardHit hit)
    {
        foreach (var person in planting.Cast.Take(planting.Count(1, least: 2), hit.Ages))
        {
            var (row, identity) = hit.Plant(person);
            row.Named(planting.AnotherName(person.Citizen.Name));
            planting.Book.Add(CaseKind.Doubt, hit.Rule, person, hit.Source, StandardHit.Note("grade=D;what=姓名不同", identity));
        }

        var old = planting.Cast.Take(hit.Ages, person => WrittenNumbers.HasLegacyForm(person.Citizen.Number));
        var (oldRow, oldIdentity) = hit.Plant(old);
        oldRow.Named(planting.AnotherName(old.Citizen.Name)).Numbered(WrittenNumbers.Legacy(old.Citizen.Number));
        planting.Book.Add(CaseKind.Doubt, hit.Rule, old, hit.Source, StandardHit.Note("grade=D;what=15位旧号且姓名不同", oldIdentity));
    }

    // Names that chance need not have given to anybody of the right age: they are given here.
    private static void Special(Planting planting)
    {
        var hits = StandardHit.Of(planting);
        (string Name, string Written)[] dots =
            [("阿依古丽·玉素甫", "阿依古丽•玉素甫"), ("买买提·卡德尔", "买买提．卡德尔"), ("扎西·多吉", "扎西・多吉"), ("艾尔肯·依明", "艾尔肯·依明")];
        for (var place = 0; place < hits.Length; place++)
        {
            var rare = NameTables.RareCharacters[place];
            Renamed(planting, hits[place], dots[place].Name, dots[place].Written, "间隔号写法不同");
            Renamed(planting, hits[place], $"王{rare}华", $"王{rare}华", "生僻字");
            Renamed(planting, hits[place], $"李小{rare}", "李小?", "生僻字写成?");
        }
    }

    private static void Renamed(Planting planting, StandardHit hit, string name, string written, string what)
    {
        var person = planting.Cast.Take(hit.Ages, person => person.Relation != "户主");
        person.Rename(name);
        var (row, identity) = hit.Plant(person);
        row.Named(written);
        planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note($"grade=A;what={what}", identity));
    }

    private static bool IsOfThree(Resident person) => person.Citizen.Name.EnumerateRunes().Count() == 3;

    private static string FirstOf(string name) => name.EnumerateRunes().First().ToString();

    private static string ReplaceLast(string name, string by) => string.Concat(name.EnumerateRunes().SkipLast(1)) + by;
}
