using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Sources;

/// <summary>What a bureau writes beside the pack: it adds and corrects, and cannot break what rules rely on.</summary>
[TestFixture]
public sealed class LocalSourcesTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakePack()
    {
        _folder = new TemporaryFolder();
        _folder.Write("pack/sources/roster.yaml", """
            id: roster
            title: 低保花名册
            agency: 民政局
            columns:
              姓名: { role: name }
              身份证号: { role: id_number, required: true }
            members:
              name: ['成员{n}']
            """);
        _folder.Write("pack/sources/vehicles.yaml", """
            id: vehicles
            title: 机动车登记
            agency: 公安局
            columns:
              所有人: { role: name, aliases: [车主] }
              身份证号: { role: id_number, required: true, aliases: [证件号码] }
              使用性质: { codes: { A: 非营运, F: 货运 } }
              号牌种类: { codes: { '01': 大型汽车, '51': 大型新能源, '25': 原农机号牌 } }
              状态: { aliases: [使用状态, ZT], several: true, codes: { A: 正常 } }
              权属: { meanings: { 不在名下: [注销], 在名下: [正常, 抵押] } }
            """);
    }

    [TearDown]
    public void RemovePack() => _folder.Dispose();

    [Test]
    public void Without_a_folder_of_its_own_the_pack_is_as_it_was() =>
        Assert.That(Load(local: false).Catalogue!.Sources["vehicles"].Columns, Has.Length.EqualTo(6));

    [Test]
    public void A_file_of_the_same_name_adds_aliases_codes_and_columns()
    {
        Local("vehicles.yaml", """
            id: vehicles
            columns:
              所有人: { aliases: [登记人, 车主] }
              号牌种类: { codes: { '51': 小型新能源, '52': 大型新能源, '25': ~ } }
              车船税: { type: number, aliases: [税额] }
              使用性质: { only_these_codes: true, codes: { '1': 营运, '2': 非营运 } }
            """);
        var source = Load().Catalogue!.Sources["vehicles"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.Title, Is.EqualTo("机动车登记"));
            Assert.That(source.Column("所有人")!.Aliases, Is.EqualTo(["车主", "登记人"]), "an alias that the pack has anyway is no mistake");
            Assert.That(source.Column("号牌种类")!.ToWords("51"), Is.EqualTo("小型新能源"), "systems contradict each other; the bureau's holds");
            Assert.That(source.Column("号牌种类")!.ToWords("52"), Is.EqualTo("大型新能源"));
            Assert.That(source.Column("号牌种类")!.ToWords("01"), Is.EqualTo("大型汽车"), "what was not said stays");
            Assert.That(source.Column("号牌种类")!.ToWords("25"), Is.EqualTo("25"), "taken out: the code stays as it is");
            Assert.That(source.Column("使用性质")!.ToWords("F"), Is.EqualTo("F"), "another code system altogether");
            Assert.That(source.Column("使用性质")!.ToWords("1"), Is.EqualTo("营运"));
            Assert.That(source.Column("车船税"), Has.Property("Index").EqualTo(6).And.Property("Type").EqualTo(ColumnType.Number));
        }
    }

    [Test]
    public void Words_are_added_to_a_meaning_and_moved_from_one_to_another()
    {
        Local("vehicles.yaml", """
            id: vehicles
            columns:
              权属: { meanings: { 不在名下: [灭失, 抵押] } }
            """);
        var meanings = Load().Catalogue!.Sources["vehicles"].Column("权属")!.Meanings!;
        Assert.That(new[] { "灭失", "抵押", "正常", "注销" }.Select(word => string.Join('+', meanings.NamesOf(meanings.Of(word).Possible))),
            Is.EqualTo(["不在名下", "不在名下", "在名下", "不在名下"]));
    }

    [Test]
    public void An_alias_can_be_taken_from_one_column_and_given_to_another_in_any_order()
    {
        Local("vehicles.yaml", """
            id: vehicles
            columns:
              使用性质: { aliases: [使用状态] }
              状态: { not_aliases: [使用状态] }
            """);
        var source = Load().Catalogue!.Sources["vehicles"];
        Assert.That(source.Column("状态")!.Aliases, Is.EqualTo(["ZT"]));
        Assert.That(source.Column("使用性质")!.Aliases, Is.EqualTo(["使用状态"]));
    }

    [Test]
    public void A_file_of_another_name_is_a_source_of_the_bureaus_own()
    {
        Local("ships.yaml", """
            id: ships
            title: 船舶登记
            agency: 海事局
            columns:
              身份证号: { role: id_number, required: true }
              船名: {}
            """);
        Assert.That(Load().Catalogue!.Sources["ships"].Columns.Select(column => column.Name), Is.EqualTo(["身份证号", "船名"]));
    }

    [Test]
    public void The_roster_can_be_added_to_with_its_members()
    {
        Local("roster.yaml", "id: roster\ncolumns:\n  姓名: { aliases: [低保人] }\nmembers:\n  name: ['家属{n}']\n");
        var roster = Load().Catalogue!.Roster;
        Assert.That(roster.Column("姓名")!.Aliases, Is.EqualTo(["低保人"]));
        Assert.That(roster.Members!.Name, Is.EqualTo(["成员{n}", "家属{n}"]));
    }

    [TestCase("  使用性质: { aliases: [ZT] }",
        "local/vehicles.yaml(3,21): the header 'ZT' already belongs to the column '状态' (rules/sources/vehicles.yaml(9,25)); write "
            + "not_aliases: [ZT] under '状态' to take it from there, or leave it out here")] // a clash with ours
    [TestCase("  车主: {}",
        "local/vehicles.yaml(3,3): the header '车主' already belongs to the column '所有人' (rules/sources/vehicles.yaml(5,32)); write "
            + "not_aliases: [车主] under '所有人' to take it from there, or leave it out here")] // an alias taken for the column's name
    // the ID number twice
    [TestCase("  号牌号马: { role: id_number }",
        "local/vehicles.yaml(3,17): the role 'id_number' is already that of the column '身份证号'; only one column can have it")]
    [TestCase("  状态: { alias: [x] }", "local/vehicles.yaml(3,9): unknown key 'alias'; did you mean 'aliases'?")] // a typo
    [TestCase("  状态: { type: date }", "local/vehicles.yaml(3,9): unknown key 'type'")] // rules rely on types
    // nothing to take away
    [TestCase("  状态: { not_aliases: [使用情况] }",
        "local/vehicles.yaml(3,23): '使用情况' is no alias of the column '状态', so it cannot be taken from it; did you mean '使用状态'?")]
    [TestCase("  状态: { codes: { AB: x } }",
        "local/vehicles.yaml(3,18): 'AB' is longer than one letter; where a cell holds several codes (several: true) each must be one "
            + "letter")] // as in the pack
    public void Every_mistake_is_named_with_its_place(string column, string expected)
    {
        Local("vehicles.yaml", $"id: vehicles\ncolumns:\n{column}\n");
        var (catalogue, problems) = Load();
        Assert.That(catalogue, Is.Null);
        Assert.That(problems.Select(Text), Has.Some.StartsWith(expected));
    }

    [Test]
    public void A_name_that_is_nearly_one_of_the_packs_is_pointed_out()
    {
        Local("vehicle.yaml", "id: vehicle\ncolumns:\n  状态: { aliases: [x] }\n");
        Assert.That(
            Load().Problems.Select(Text),
            Is.EqualTo(["local/vehicle.yaml: the rule pack has no source 'vehicle'; did you mean 'vehicles'?; a source of your own needs "
                + "title, agency and columns"]));
    }

    private void Local(string name, string text) => _folder.Write($"local/{name}", text);

    private (SourceCatalogue? Catalogue, IReadOnlyList<Problem> Problems) Load(bool local = true)
    {
        var problems = new ProblemList();
        var own = local ? new LocalSources(Path.Combine(_folder.Path, "local"), "local") : null;
        return (SourceCatalogue.Load(Path.Combine(_folder.Path, "pack"), "rules", problems, own), problems.All);
    }

    private static string Text(Problem problem) => ProblemText.Render(problem, CultureInfo.InvariantCulture);
}
