using System.Collections.Immutable;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>Rules, people and findings of no particular kind, for tests that are about something else.</summary>
internal static class Some
{
    public const string SecretText = "柳林县民政局-只用于测试-0123456789";

    public static readonly SourceDefinition Vehicles = Source("vehicles", ("身份证号", ColumnRole.IdNumber), ("姓名", ColumnRole.Name),
        ("号牌号码", ColumnRole.None));

    public static readonly SourceDefinition Watched = Source(
        "rural_revitalization", ("身份证号", ColumnRole.IdNumber), ("姓名", ColumnRole.Name), ("乡镇", ColumnRole.Township), ("村", ColumnRole.Village));

    public static BureauSecret Secret(string text = SecretText)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"secret-{TestContext.CurrentContext.Test.ID}.txt");
        try
        {
            File.WriteAllText(file, text, Encoding.UTF8);
            return BureauSecret.Load(file, "secret.txt", new ProblemList())
                ?? throw new InvalidOperationException("The secret was refused.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static Rule Rule(string id = "vehicle-owned", RuleStatus status = RuleStatus.Active) => new()
    {
        Id = id,
        Title = id,
        Kind = "present",
        Status = status,
        Why = "",
        Basis = [],
        List = RuleList.Hits,
        Focus = [],
        Level = Level.High,
        Grades = [MatchGrade.A],
        Sources = ["vehicles"],
        Action = "",
        Due = null,
        Hash = "",
    };

    /// <summary>A roster of people as they are listed, in that order.</summary>
    public static LoadedRoster Roster(params IEnumerable<Listed> listed)
    {
        var households = new List<Household>();
        var people = new List<Person>();
        foreach (var one in listed)
        {
            var household = households.FindIndex(known => known.Township == one.Township && known.Number == one.Household);
            if (household < 0)
            {
                household = households.Count;
                households.Add(new Household
                {
                    Index = household,
                    Number = one.Household,
                    Township = one.Township,
                    Village = "",
                    HeadName = "",
                    Category = "农村",
                    Members = [],
                });
            }
            people.Add(new Person
            {
                Index = people.Count,
                HouseholdIndex = household,
                Row = Row(Vehicles, people.Count, one.RawId, one.Name, ""),
                Name = one.Name,
                RawId = one.RawId,
                IdClass = one.Digits17 is null ? IdClass.Mistyped : IdClass.Valid,
                Number = one.Digits17 is { } digits ? IdNumber.FromCheckedDigits(digits) : null,
                OtherDocument = one.OtherDocument,
                Relation = "",
                MonthlyShare = null,
                BenefitStart = null,
            });
        }
        return new LoadedRoster(Vehicles, [.. people], [.. households]);
    }

    public static Finding Finding(Rule rule, Person person, string plate = "晋J00001", string state = "正常", long row = 2) => Finding(
        rule,
        plate,
        new Evidence(Row(Vehicles, row, person.RawId, person.Name, plate), MatchGrade.A, NameComparison.Same,
            [new("号牌号码", plate), new("状态", state)])) with
    {
        Person = person,
        Watched = [new WatchedValue("状态", state, IsPrivate: false)],
    };

    public static Finding OffRoster(Rule rule, string id, string name, string township = "柳林镇")
    {
        var row = Row(Watched, 2, id, name, township, "某村");
        return Finding(rule, "", new Evidence(row, MatchGrade.A, NameComparison.Unknown, [])) with { OffRoster = row };
    }

    public static SourceRow Row(SourceDefinition source, long row, params string?[] values) =>
        new(source, new RowPlace(new TablePlace(0, "some.csv", null), row), [.. values]);

    private static Finding Finding(Rule rule, string identity, Evidence evidence) => new()
    {
        Rule = rule,
        Person = null,
        OffRoster = null,
        Grade = MatchGrade.A,
        Level = Level.High,
        Says = "",
        Notes = [],
        Evidence = [evidence],
        Identity = [identity],
        ExemptionsTested = [],
        Estimate = null,
    };

    private static SourceDefinition Source(string id, params (string Name, ColumnRole Role)[] columns) => new(
        id,
        id,
        "某局",
        [.. columns.Index().Select(column => new ColumnDefinition(
            column.Index, column.Item.Name, column.Item.Role, ColumnType.Text, IsRequired: false, [], ImmutableDictionary<string, string>.Empty))]);
}

/// <summary>One listing of a person on a made-up roster. Without the 17 digits the number is damaged.</summary>
internal sealed record Listed(ulong? Digits17, string Township = "柳林镇", string Household = "0001", string Name = "测试甲", string RawId = "",
    string? OtherDocument = null);
