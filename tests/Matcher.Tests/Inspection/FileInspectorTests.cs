using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Inspection.Guessing;
using Matcher.Inspection.Proposing;
using Matcher.Inspection.Surveying;
using Matcher.Support;

namespace Matcher.Inspection;

[TestFixture]
public sealed class FileInspectorTests
{
    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(
        Path.Combine(Repository.Root, "rules"),
        "rules",
        new ProblemList())!;

    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_known_file_is_told_with_everything_that_is_wrong_in_it()
    {
        var file = Inspect("vehicles.csv", $"""
            所有人,身份证号,号牌号码,登记日期,状态,购置价格,颜色
            张三,{SmallCounty.Id(1)},晋A1,2019-01-02,A,50000,红
            李四,{SmallCounty.Id(2)},晋A2,19年5月,GZ,五万,蓝
            王五,{SmallCounty.Id(3)[..17]}*,晋A3,2019-01-02,A,50000,红
            赵六,149901 19700101 004X,晋A4,2019-01-02,A,50000,红
            钱七,,晋A5,2019-01-02,A,50000,红
            孙八,1.49901E+17,晋A6,2019-01-02,A,50000,红
            周九,{SmallCounty.Id(5)},晋A7
            合计6条
            """);
        var table = file.Tables.Single();
        var health = table.Health!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((file.Kind, table.Format, table.Delimiter, table.Source, table.Fit),
                Is.EqualTo(((FileFormat?)FileFormat.Text, "UTF-8", ",", "vehicles", Fit.Sure)));
            Assert.That((table.HeaderRow, table.HeaderEnd, health.Rows, health.NonRowLines, health.Misfits, health.FirstMisfit),
                Is.EqualTo((1L, 1L, 7L, 1L, 1L, (long?)8)));
            Assert.That(table.Unknown, Is.EqualTo([new UnknownHeader("颜色", null)]));
            Assert.That(
                health.Ids.Select(count => (count.Class, count.Count, count.FirstRow)),
                Is.EquivalentTo(new[] { (IdClass.Valid, 2L, 2L), (IdClass.Masked, 1L, 4L), (IdClass.Mistyped, 1L, 5L),
                    (IdClass.Empty, 1L, 6L), (IdClass.Scientific, 1L, 7L) }));
            Assert.That(Column(health, "登记日期").UnreadableExamples, Is.EqualTo([new ValueExample("19年5月", 1, 3)]));
            Assert.That(Column(health, "购置价格").UnreadableExamples, Is.EqualTo([new ValueExample("五**", 1, 3)]),
                "a text without digits may be a name");
            Assert.That(Column(health, "状态").UnknownCodeExamples, Is.EqualTo([new ValueExample("Z", 1, 3)]), "the G beside it is known");
            Assert.That(file.Proposal!.Description, Is.Null);
            Assert.That(file.Proposal.Entry, Is.EqualTo("sources:\n  vehicles: { files: ['vehicles.csv'] }\n"));
            Assert.That(file.Problems.Select(problem => (problem.Code, problem.Where.Row)),
                Is.EqualTo(new[] { (ProblemCode.SourceWordsUnknown, (long?)3) }), "nobody knows Z");
        }
    }

    // Whatever stands in the place of the headers, something is said of the file.
    [TestCase("批次,202307060000001\n", TestName = "Nothing but a cell with the digits of a number")]
    [TestCase("姓名,批次202307060000001\n王小明,1\n", TestName = "A header with so many digits")]
    [TestCase("清单202307060000001,,\n,,\n,,\n", TestName = "A title with so many digits")]
    public void A_cell_of_many_digits_in_the_place_of_the_headers_is_no_bug(string text) =>
        Assert.That(Inspect("list.csv", text).Problems.Select(problem => problem.Code),
            Has.Some.EqualTo(ProblemCode.InspectNoHeader).Or.Some.EqualTo(ProblemCode.InspectNoIdNumber));

    [TestCase("zh", "总吨")] // a header with its unit
    [TestCase("en", "tonnage amount")] // a blank within
    public void An_unknown_file_gets_a_description_that_the_program_reads_without_a_problem(string language, string tonnage)
    {
        var rows = string.Concat(Enumerable.Range(1, 30)
            .Select(n => $"船东{(char)('一' + n)},{SmallCounty.Id(n)},号{n},2019/{n % 12 + 1}/3,{n}.5,{n % 3},柳林镇\n"));
        var file = Inspect("船舶登记20230630.csv", $"某县船舶登记表（截至2023年6月30日）,,,,,,\n船主,公民证号,船 名,登记日期,{tonnage},状态代码,归属地\n{rows}合计30条,,,,,,\n",
            language);
        var table = file.Tables.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((table.Fit, table.Source, table.HeaderRow, table.Health!.Rows), Is.EqualTo((Fit.Proposed, "船舶登记", 2L, 30L)));
            Assert.That(table.Above, Is.EqualTo(["某县船舶登记表（截至2023年6月30日）"]));
            Assert.That(file.Proposal!.Entry, Is.EqualTo("sources:\n  船舶登记: { files: ['船舶登记20230630.csv'] }\n"));
        }

        var source = Paste(file.Proposal!).Sources["船舶登记"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.WithRole(ColumnRole.IdNumber)!.Name, Is.EqualTo("公民证号"));
            Assert.That(source.WithRole(ColumnRole.Name)!.Name, Is.EqualTo("船主"));
            Assert.That(source.WithRole(ColumnRole.Township)!.Name, Is.EqualTo("归属地"), "by its values");
            Assert.That(source.Column("登记日期")!.Type, Is.EqualTo(ColumnType.Date));
            Assert.That(source.Column(HeaderText.Clean(tonnage))!.Type, Is.EqualTo(ColumnType.Number));
            Assert.That(source.Column("状态代码")!.Type, Is.EqualTo(ColumnType.Text), "digits are no amount because they are digits");
            Assert.That(file.Proposal!.Description, Does.Contain("'0': …, '1': …, '2': …"), "that it holds codes is said");
        }
    }

    [Test]
    public void A_known_file_whose_number_has_another_header_gets_the_alias_to_add()
    {
        var file = Inspect("车.csv", $"车主姓名,证号,号牌号码,车辆类型,登记日期\n张三,{SmallCounty.Id(1)},晋A1,K33,2019-01-02\n");
        Assert.That(file.Tables.Single(), Has.Property("Source").EqualTo("vehicles").And.Property("Missing").Empty);
        Assert.That(Paste(file.Proposal!).Sources["vehicles"].WithRole(ColumnRole.IdNumber)!.Aliases, Has.Member("证号"));
        Assert.That(file.Problems, Is.Empty);
    }

    [Test]
    public void The_number_of_somebody_else_is_not_taken_for_the_persons()
    {
        var file = Inspect(
            "x.csv",
            $"经办人身份证,经办人,持有人,编码\n{SmallCounty.Id(9)},管理员,张三,{SmallCounty.Id(1)}\n{SmallCounty.Id(9)},管理员,李四,{SmallCounty.Id(2)}\n"
                + $"{SmallCounty.Id(9)},管理员,王五,{SmallCounty.Id(3)}\n");
        var source = Paste(file.Proposal!).Sources["x"];
        Assert.That((source.WithRole(ColumnRole.IdNumber)!.Name, source.WithRole(ColumnRole.Name)?.Name), Is.EqualTo(("编码", "持有人")));
    }

    [Test]
    public void Two_header_rows_and_number_cells_of_a_workbook_are_told()
    {
        var bytes = TestWorkbook.Make(("毕业生", [
            ["毕业生名册", null, null, null, null],
            ["ksh", "xm", "sfzh", "bysj", "xl"],
            ["考生号", "姓名", "身份证号", "毕业时间", "学历"],
            ["1", "张三", SmallCounty.Id(1), "202306", "31"],
            ["2", "李四", 149901197001010020d, "202306", "77"],
        ]));
        var table = Inspect("毕业生.xls", bytes).Tables.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((table.Sheet, table.Format, table.Source, table.HeaderRow, table.HeaderEnd),
                Is.EqualTo(("毕业生", "xlsx", "education", 2L, 3L)));
            Assert.That(table.Above, Is.EqualTo(["毕业生名册"]));
            Assert.That(table.Health!.Ids.Select(count => (count.Class, count.Count)),
                Is.EquivalentTo(new[] { (IdClass.Valid, 1L), (IdClass.NumericCell, 1L) }));
            Assert.That(Column(table.Health, "学历").UnknownCodeExamples.Select(example => example.Text), Is.EqualTo(["77"]));
        }
    }

    [Test]
    public void On_a_roster_of_households_every_members_number_counts()
    {
        var file = Inspect(
            "城保名册.csv",
            $"乡镇,户主姓名,户主身份证号,家庭编号,每户保障人口数,其他家庭成员姓名1,其他家庭成员身份证号1\n柳林镇,张三,{SmallCounty.Id(1)},1,2,张四,{SmallCounty.Id(2)}\n"
                + $"柳林镇,李四,{SmallCounty.Id(3)},2,1,,\n");
        Assert.That(file.Tables.Single(), Has.Property("Source").EqualTo("roster"));
        Assert.That((file.Tables[0].Health!.Rows, file.Tables[0].Health!.Numbers), Is.EqualTo((2, 3)));
        Assert.That(file.Proposal!.Entry, Is.EqualTo("roster:\n  files: ['城保名册.csv']\n"));
    }

    [Test]
    public void Every_member_of_an_archive_is_told()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "b.csv", "a.csv" })
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), Encoding.UTF8);
                writer.Write($"所有人,身份证号,号牌号码,车辆类型\n张三,{SmallCounty.Id(1)},晋A1,K33\n");
            }
        }

        var file = Inspect("v.zip", stream.ToArray());
        Assert.That(file.Kind, Is.EqualTo(FileFormat.Zip));
        Assert.That(file.Tables.Select(table => (table.File, table.Source)),
            Is.EqualTo([("v.zip/a.csv", "vehicles"), ("v.zip/b.csv", "vehicles")]));
        Assert.That(file.Proposal!.Entry, Does.Contain("['v.zip']"), "the config names the archive");
    }

    [TestCase("", ProblemCode.FileEmpty)] // nothing
    [TestCase("%PDF-1.4", ProblemCode.FileIsPdf)] // for reading
    [TestCase("<html><table></table></html>", ProblemCode.FileIsHtml)] // under another name
    [TestCase("姓名,村,金额\n张三,东村,5\n", ProblemCode.InspectNoIdNumber)] // no numbers
    [TestCase("张三,149901197001010018,5\n李四,149901197001010026,6\n", ProblemCode.InspectNoHeader)] // no header
    public void What_cannot_be_used_is_said(string content, ProblemCode problem)
    {
        var file = Inspect("x.csv", content);
        Assert.That(file.Problems.Select(one => one.Code), Is.EqualTo([problem]));
        Assert.That(file.Proposal, Is.Null);
    }

    [Test]
    public void A_file_that_is_not_there_is_said() =>
        Assert.That(Inspector("zh").Inspect(_folder.Path, "nowhere.csv", CancellationToken.None).Single().Problems.Single().Code,
            Is.EqualTo(ProblemCode.InspectNoFile));

    [Test]
    public void No_name_and_no_whole_number_is_in_what_is_told()
    {
        const string Number = "149901197001010018";
        _folder.Write("slipped.csv", $"所有人,身份证号,号牌号码,登记日期,状态,车辆类型\n欧阳建国,{Number},晋A1,欧阳建国,{Number},K33\n");
        _folder.Write("bare.csv", $"欧阳建国,{Number},5\n欧阳建国,{Number},6\n");
        foreach (var file in Inspector("zh").Inspect(_folder.Path, "*.csv", CancellationToken.None))
        {
            var told = JsonSerializer.Serialize(file, AsItIs);
            Assert.That(told, Does.Not.Contain("欧阳建国").And.Not.Contain(Number), file.File);
        }
    }

    // Every header is looked up, shown and proposed: what is done for each may not look at all the others.
    [Test]
    public void A_table_of_twenty_thousand_columns_is_told_whole()
    {
        const int Further = 20_000;
        var headers = string.Join(',', Enumerable.Range(0, Further).Select(index => $"指标{index}"));
        var file = Inspect("指标.csv", $"姓名,身份证号,{headers}\n张三,{SmallCounty.Id(1)}{new string(',', Further)}\n");
        var table = file.Tables.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((table.Fit, table.Columns.Length, table.Unknown.Length), Is.EqualTo((Fit.Proposed, Further + 2, 0)));
            Assert.That(table.Columns[^1], Is.EqualTo(new RecognisedColumn($"指标{Further - 1}", $"指标{Further - 1}")));
            Assert.That(table.Health!.Columns, Has.Length.EqualTo(Further));
            Assert.That(file.Proposal!.Description!.Split('\n'), Has.Some.EqualTo($"  指标{Further - 1}: {{}}"));
        }
    }

    private SourceCatalogue Paste(Proposal proposal)
    {
        _folder.Write($"local/{proposal.Source}.yaml", proposal.Description!);
        var root = Repository.Root;
        var problems = new ProblemList();
        var catalogue = SourceCatalogue.Load(Path.Combine(root, "rules"), "rules", problems,
            new LocalSources(Path.Combine(_folder.Path, "local"), "local"));
        Assert.That(problems.All.Select(problem => ProblemText.Render(problem, CultureInfo.InvariantCulture)), Is.Empty);
        return catalogue!;
    }

    private InspectedFile Inspect(string name, string text, string language = "zh") =>
        Inspect(name, Encoding.UTF8.GetBytes(text), language);

    private InspectedFile Inspect(string name, byte[] bytes, string language = "zh")
    {
        _folder.Write(name, bytes);
        return Inspector(language).Inspect(_folder.Path, name, CancellationToken.None).Single();
    }

    private static FileInspector Inspector(string language) =>
        new(new InspectionSettings(Pack, Source: null, SmallCounty.AsOf, CultureInfo.GetCultureInfo(language)), TimeProvider.System);

    private static ColumnHealth Column(TableHealth health, string name) => health.Columns.Single(column => column.Column == name);
}
