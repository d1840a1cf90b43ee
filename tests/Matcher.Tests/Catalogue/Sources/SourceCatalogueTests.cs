using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Support;

namespace Matcher.Catalogue.Sources;

[TestFixture]
public sealed class SourceCatalogueTests
{
    private const string Roster = """
        id: roster
        title: 低保花名册
        agency: 民政局
        columns:
          身份证号: { role: id_number, required: true }

        """;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        Write("roster.yaml", Roster);
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void The_packs_own_descriptions_are_in_order()
    {
        var root = Repository.Root;
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Path.Combine(root, "rules"), "rules", problems);
        Assert.That(problems.All.Select(Text), Is.Empty);
        Assert.That(catalogue!.Sources, Has.Count.EqualTo(14));
        Assert.That(catalogue.Sources.Values.Select(source => source.WithRole(ColumnRole.Name)), Has.None.Null, "grade A needs a name");
        Assert.That(catalogue.Roster.WithRole(ColumnRole.BenefitStart)!.Type, Is.EqualTo(ColumnType.Date));
    }

    [Test]
    public void A_description_is_read_whole()
    {
        Write("vehicles.yaml", """
            id: vehicles
            title: 机动车登记
            agency: 公安局交警大队
            columns:
              身份证号: { role: id_number, required: true, aliases: [身份证号码] }
              登记日期: { type: date, aliases: [初次登记日期] }
              状态: { aliases: [ZT], several: true, codes: { A: 正常, G: 违法未处理 } }
            """);
        var source = Load().Catalogue!.Sources["vehicles"];
        Assert.That((source.Title, source.Agency), Is.EqualTo(("机动车登记", "公安局交警大队")));
        Assert.That(source.Columns.Select(column => (column.Index, column.Name)), Is.EqualTo([(0, "身份证号"), (1, "登记日期"), (2, "状态")]));
        Assert.That(source.Columns[0], Has.Property("IsRequired").True.And.Property("Role").EqualTo(ColumnRole.IdNumber));
        Assert.That(source.Columns[1], Has.Property("IsRequired").False.And.Property("Type").EqualTo(ColumnType.Date));
        Assert.That(source.Columns[2].HoldsSeveral, Is.True);
        Assert.That(source.Columns[2].ToWords("G"), Is.EqualTo("违法未处理"));
    }

    [TestCase("titel: x", "x.yaml(2,1): unknown key 'titel'; did you mean 'title'?")] // a typo in a key
    [TestCase("columns:\n  a: { type: datum }", "x.yaml(3,14): 'type' cannot be 'datum'; did you mean 'date'?")] // a typo in a word
    // a typo in a role
    [TestCase("columns:\n  a: { role: idnumber }", "x.yaml(3,14): 'role' cannot be 'idnumber'; did you mean 'id_number'?")]
    // one role, two columns
    [TestCase("columns:\n  a: { role: name }\n  b: { role: name }",
        "x.yaml(4,14): the role 'name' is already that of the column 'a'; only one column can have it")]
    // one header, written in full width
    [TestCase("columns:\n  a: { aliases: [c] }\n  b: { aliases: [Ｃ] }",
        "x.yaml(4,18): the header 'Ｃ' already belongs to the column 'a' (line 3); a header can stand for one column only")]
    // an alias that is another column's name
    [TestCase("columns:\n  a: { aliases: [b] }\n  b: {}",
        "x.yaml(4,3): the header 'b' already belongs to the column 'a' (line 3); a header can stand for one column only")]
    // nothing to compare by
    [TestCase("columns:\n  a: { type: date }", "x.yaml(1,1): no column has the role id_number; without it no row can be compared")]
    // GAB: G and AB, or GA and B?
    [TestCase("columns:\n  a: { several: true, codes: { AB: x } }",
        "x.yaml(3,32): 'AB' is longer than one letter; where a cell holds several codes (several: true) each must be one letter")]
    [TestCase("columns:\n  a: { several: true }", "x.yaml(3,6): the key 'codes' is missing; add it")] // several of what?
    [TestCase("columns:\n  a: { codes: { A: [x] } }", "x.yaml(3,20): 'A' should be a single value")] // a list where a word belongs
    [TestCase("columns:\n  a: x", "x.yaml(3,6): 'a' should be a mapping (key: value)")] // a column without braces
    [TestCase("columns:\n  a: {}\n  a: {}", "x.yaml(4,3): the key 'a' is already at line 3; keep one of the two")] // a column twice
    [TestCase("agency: y\nagency: y", "x.yaml(3,1): the key 'agency' is already at line 2; keep one of the two")] // a key twice
    public void Every_mistake_is_named_with_its_place(string rest, string expected)
    {
        Write("x.yaml", $"id: x\n{rest}\n");
        var (catalogue, problems) = Load();
        Assert.That(catalogue, Is.Null);
        Assert.That(problems.Select(Text), Does.Contain($"rules/sources/{expected}"));
    }

    [Test]
    public void All_mistakes_of_all_files_come_at_once_in_the_order_of_the_files()
    {
        Write("b.yaml", "id: c\nagency: x\ncolumns:\n  a: { role: id_number, tpye: date }\n");
        Write("a.yaml", "columns: []\n");
        Assert.That(Load().Problems.Select(Text), Is.EqualTo(new[]
        {
            "rules/sources/a.yaml(1,1): the key 'id' is missing; add it",
            "rules/sources/a.yaml(1,1): the key 'title' is missing; add it",
            "rules/sources/a.yaml(1,1): the key 'agency' is missing; add it",
            "rules/sources/a.yaml(1,10): 'columns' should be a mapping (key: value)",
            "rules/sources/b.yaml(1,1): the key 'title' is missing; add it",
            "rules/sources/b.yaml(1,5): the id is 'c' but the file is 'b.yaml'; the two must be the same",
            "rules/sources/b.yaml(4,25): unknown key 'tpye'; did you mean 'type'?",
        }));
    }

    [Test]
    public void A_pack_without_the_roster_is_refused()
    {
        File.Delete(Path.Combine(_folder.Path, SourceCatalogue.Folder, "roster.yaml"));
        Assert.That(Load().Problems.Select(problem => problem.Code), Is.EqualTo([ProblemCode.SourceRosterMissing]));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said_so()
    {
        var problems = new ProblemList();
        Assert.That(SourceCatalogue.Load(Path.Combine(_folder.Path, "nowhere"), "nowhere", problems), Is.Null);
        Assert.That(problems.All.Select(Text),
            Is.EqualTo(["nowhere/sources: there is no such folder; check the path of the rule pack in matcher.yaml"]));
    }

    [Test]
    public void A_file_that_would_never_be_read_is_said_so()
    {
        Write("vehicles.yml", "id: vehicles");
        Assert.That(Load().Problems.Select(Text),
            Is.EqualTo(["rules/sources/vehicles.yml: files here end in .yaml; rename it to 'vehicles.yaml', or it is never read"]));
    }

    [Test]
    public void Problems_found_before_are_no_reason_to_refuse_the_sources()
    {
        var problems = new ProblemList();
        problems.Add(YamlProblems.FileMissing(Place.Nowhere));
        Assert.That(SourceCatalogue.Load(_folder.Path, "rules", problems), Is.Not.Null);
    }

    private (SourceCatalogue? Catalogue, IReadOnlyList<Problem> Problems) Load()
    {
        var problems = new ProblemList();
        return (SourceCatalogue.Load(_folder.Path, "rules", problems), problems.All);
    }

    private void Write(string name, string text) =>
        _folder.Write($"{SourceCatalogue.Folder}/{name}", text);

    private static string Text(Problem problem) => ProblemText.Render(problem, CultureInfo.InvariantCulture);
}
