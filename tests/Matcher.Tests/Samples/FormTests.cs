using System.IO.Compression;
using System.Text;
using Matcher.Formats.Encodings;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems;
using Matcher.Samples.Options;
using Matcher.Samples.Population;

namespace Matcher.Samples;

/// <summary>The files are in the forms that agencies use, to the byte.</summary>
[TestFixture]
public sealed class FormTests
{
    private GeneratedCounty _county = null!;
    private GeneratedCounty _texts = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        _county = new GeneratedCounty(people: 1_000, rows: 10_000);
        _texts = new GeneratedCounty(people: 1_000, rows: 10_000, forms: SourceForms.Csv);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _county.Dispose();
        _texts.Dispose();
    }

    [Test]
    public void The_roster_says_the_same_of_the_same_people_in_every_form()
    {
        Assert.That(Header(_county, "农村"), Does.Not.Contain("保障类别"), "the file's name says it");
        Assert.That(Header(_county, "城市"), Does.Contain("其他家庭成员身份证号2"), "a row is a household");
        Assert.That(Header(_texts, "城市"), Does.Not.Contain("其他家庭成员"));
        Assert.That(_county.Roster.People.Select(person => Said(_county, person)),
            Is.EqualTo(_texts.Roster.People.Select(person => Said(_texts, person))));
        Assert.That(_county.Roster.People.Count(person => _county.Roster.HouseholdOf(person).Category == "城市"), Is.GreaterThan(20));

        static string Header(GeneratedCounty county, string category) =>
            File.ReadLines(Path.Combine(county.Path, "roster", $"{category}低保花名册.csv"), Encoding.UTF8).First();

        static object Said(GeneratedCounty county, Roster.Person person)
        {
            var household = county.Roster.HouseholdOf(person);
            return (household.Number, household.Township, household.Village, household.HeadName, household.Category, person.Name,
                person.RawId, person.Relation, person.MonthlyShare, person.BenefitStart);
        }
    }

    [TestCase("roster/农村低保花名册.csv", true, "\r\n")] // as Excel saves "CSV UTF-8"
    [TestCase("roster/城市低保花名册.csv", true, "\n")] // as a script would
    [TestCase("sources/vehicles/vehicles-1.csv", true, "\r\n")] // two files of one source that differ
    [TestCase("sources/vehicles/vehicles-2.csv", true, "\n")]
    [TestCase("sources/disabled_persons/持证残疾人.tsv", false, "\n")] // no mark
    [TestCase("sources/social_insurance/养老待遇发放.txt", false, "\r\n")]
    public void Files_in_UTF8_are_valid_with_or_without_a_mark(string file, bool hasMark, string newLine)
    {
        var bytes = Bytes(file);
        Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.EqualTo(hasMark));
        Assert.That(System.Text.Unicode.Utf8.IsValid(bytes), Is.True);
        Assert.That(Encoding.UTF8.GetString(bytes).Contains("\r\n", StringComparison.Ordinal), Is.EqualTo(newLine == "\r\n"));
    }

    [TestCase("sources/education/往届毕业生.csv", "院校名称")]
    [TestCase("sources/business/个体工商户.csv", "经营范围")]
    [TestCase("sources/public_payroll/财政供养人员-基本.csv", "单位编码")]
    [TestCase("sources/medical_insurance/高额医疗费用预警.csv", "自付金额")]
    public void Files_in_GB18030_are_no_UTF8(string file, string header)
    {
        var bytes = Bytes(file);
        Assert.That(System.Text.Unicode.Utf8.IsValid(bytes), Is.False);
        Assert.That(TextEncoding.Gb18030.Decoder.GetString(bytes), Does.Contain(header).And.Not.Contain("\uFFFD"));
    }

    [Test]
    public void Rare_characters_take_four_bytes_in_GB18030(
        [ValueSource(typeof(NameTables), nameof(NameTables.RareCharacters))] string character) =>
        Assert.That(TextEncoding.Gb18030.Decoder.GetByteCount(character), Is.EqualTo(4));

    [Test]
    public void Rare_characters_are_in_a_file_in_GB18030()
    {
        var text = string.Concat(Members("sources/civil_registry/户籍人口信息.zip").Values.Select(TextEncoding.Gb18030.Decoder.GetString));
        Assert.That(NameTables.RareCharacters.Any(rare => text.Contains(rare, StringComparison.Ordinal)));
    }

    [Test]
    public void The_cremations_end_without_a_line_break() =>
        Assert.That(Bytes("sources/cremation/火化登记.csv")[^1], Is.Not.EqualTo((byte)'\n'));

    [Test]
    public void What_a_business_does_has_commas_and_line_breaks_in_its_quotes()
    {
        var text = TextEncoding.Gb18030.Decoder.GetString(Bytes("sources/business/个体工商户.csv"));
        Assert.That(text, Does.Contain("\"食品销售,日用百货零售;\r\n烟草制品零售"));
        Assert.That(text, Does.Contain("\"\"门到门\"\""));
    }

    [TestCase("sources/public_payroll/财政供养人员-基本.csv", '|')]
    [TestCase("sources/high_consumption/高消费信息.csv", ';')]
    [TestCase("sources/social_insurance/养老待遇发放.txt", '\t')]
    public void Fields_are_separated_by_other_characters_than_the_comma_too(string file, char delimiter)
    {
        var header = TextEncoding.Gb18030.Decoder.GetString(Bytes(file)).Split('\n')[0];
        Assert.That(header.Count(c => c == delimiter), Is.GreaterThanOrEqualTo(5));
        Assert.That(header, Does.Not.Contain(","));
    }

    [Test]
    public void The_civil_registry_is_an_archive_of_two_texts_under_Chinese_names()
    {
        var members = Members("sources/civil_registry/户籍人口信息.zip");
        Assert.That(members.Keys, Is.EqualTo((string[])["户籍人口信息-1.csv", "户籍人口信息-2.csv"]));
        Assert.That(members.Values.Select(bytes => System.Text.Unicode.Utf8.IsValid(bytes)), Is.All.False);
        Assert.That(members["户籍人口信息-1.csv"],
            Is.EqualTo(File.ReadAllBytes(Path.Combine(_texts.Path, "sources/civil_registry/户籍人口信息-1.csv"))));
    }

    [Test]
    public void An_archive_of_one_text_and_a_gzip_hold_what_the_text_would()
    {
        Assert.That(Members("sources/business/企业人员.zip").Values.Single(),
            Is.EqualTo(File.ReadAllBytes(Path.Combine(_texts.Path, "sources/business/企业人员.csv"))));
        using var unpacked = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(Bytes("sources/social_insurance/养老保险参保缴费.csv.gz")), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        Assert.That(unpacked.ToArray(), Is.EqualTo(File.ReadAllBytes(Path.Combine(_texts.Path, "sources/social_insurance/养老保险参保缴费.csv"))));
    }

    [Test]
    public void Graduates_stand_below_a_title_and_two_headers_in_a_workbook()
    {
        var rows = Sheets("sources/education/毕业生就业信息.xlsx")["Sheet1"];
        Assert.That(rows[0].Count(cell => cell is not null), Is.EqualTo(1));
        Assert.That(rows[1], Has.Length.EqualTo(74).And.Unique);
        Assert.That(rows[1].Take(3), Is.EqualTo((string[])["Ksh", "Sfzh", "Xm"]));
        Assert.That(rows[2], Has.Length.EqualTo(74).And.Unique);
        Assert.That(rows[2].Take(3), Is.EqualTo((string[])["考生号", "身份证号", "姓名"]));
        Assert.That(rows.Skip(3).Select(row => row[1]), Is.All.InstanceOf<string>());
    }

    [Test]
    public void Housing_fund_accounts_are_an_old_workbook_with_codes_amounts_and_days()
    {
        var rows = Sheets("sources/housing_fund/公积金个人账户.xls").Single().Value;
        var (state, amount, opened) = (Array.IndexOf(rows[0], "GRZHZT"), Array.IndexOf(rows[0], "GRJCJS"), Array.IndexOf(rows[0], "KHRQ"));
        Assert.That(rows.Skip(1).Select(row => row[state]), Has.Some.EqualTo("01").And.Some.EqualTo("02"));
        Assert.That(rows.Skip(1).Select(row => row[amount]), Is.All.InstanceOf<double>());
        Assert.That(rows.Skip(1).Select(row => row[opened]), Is.All.InstanceOf<DateTime>());
    }

    [Test]
    public void Farm_machinery_is_two_sheets_that_differ_in_columns_and_in_the_kind_of_their_cells()
    {
        var sheets = Sheets("sources/farm_machinery/农机登记台账.xlsx");
        Assert.That(sheets.Keys, Is.EquivalentTo((string[])["拖拉机", "手扶拖拉机"]));
        Assert.That(sheets["拖拉机"].Skip(2).Select(row => row[7]), Is.All.InstanceOf<DateTime>());
        Assert.That(sheets["手扶拖拉机"].Skip(2).Select(row => row[5]), Is.All.InstanceOf<string>().And.All.Contains("年"));
    }

    [Test]
    public void Texts_and_real_forms_are_the_same_county()
    {
        Assert.That(_texts.Key, Is.EqualTo(_county.Key));
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(_texts.Path, "sources"), "*", SearchOption.AllDirectories).Select(Path.GetExtension)
                .Distinct(),
            Is.EquivalentTo((string[])[".csv", ".txt", ".tsv"]));
        foreach (var source in _county.Sources.Keys)
            Assert.That(Matches(_texts, source), Is.EquivalentTo(Matches(_county, source)), source);

        static IEnumerable<string> Matches(GeneratedCounty county, string source) =>
            county.Sources[source].Matches.Matches.Select(match => $"{match.Person.RawId} {match.Person.Name} {match.Grade}");
    }

    [Test]
    public void The_config_is_read_without_a_problem_and_names_every_source()
    {
        Assert.That(_county.ConfigProblems.All, Is.Empty);
        Assert.That(_county.Config.Sources.Select(source => source.Id), Is.EqualTo(_county.Exports.Select(export => export.Id)));
        Assert.That(_county.Config.Groups.Select(group => group.Townships.Length), Is.EqualTo((int[])[5, 5, 5]));
        Assert.That(_county.Config.Parameters["exempt_motorcycles"].On(_county.Options.AsOf)!.Items,
            Is.EqualTo(SampleParameters.ExemptMotorcycles));
        Assert.That(_county.Config.Parameters["farm_machinery_power_kw"].On(_county.Options.AsOf)!.Items, Is.EqualTo((string[])["14.7"]));
        Assert.That(_county.Config.RulesFolder, Is.EqualTo(Path.GetFullPath("../../rules", _county.Path)));
    }

    [Test]
    public void The_config_finds_every_file_of_every_source()
    {
        var found = _county.Config.Sources.SelectMany(source =>
            InputFileFinder.Find(_county.Path, source.Files, new ProblemList()).Select(file => Path.GetFileName(file.Name)));
        Assert.That(found, Is.EquivalentTo(_county.Exports.SelectMany(export => export.Files.Select(file => file.Layout.File)).Distinct()));
    }

    [Test]
    public void The_secret_is_32_bytes() => Assert.That(Encoding.ASCII.GetString(Bytes("secret.key")), Does.Match("^[0-9a-f]{64}\n$"));

    [Test]
    public void The_key_is_for_Excel() =>
        Assert.That(Bytes("key.csv").AsSpan(0, 9).ToArray(), Is.EqualTo((byte[])[.. Encoding.UTF8.Preamble, .. "case,r"u8]));

    private SortedDictionary<string, byte[]> Members(string file)
    {
        var members = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(Bytes(file)), ZipArchiveMode.Read, leaveOpen: false,
            TextEncoding.Gb18030.Decoder);
        foreach (var entry in archive.Entries)
        {
            using var member = entry.Open();
            using var bytes = new MemoryStream();
            member.CopyTo(bytes);
            members.Add(entry.FullName, bytes.ToArray());
        }

        return members;
    }

    private Dictionary<string, object?[][]> Sheets(string file)
    {
        using var workbook = ExcelDataReader.ExcelReaderFactory.CreateReader(new MemoryStream(Bytes(file)));
        var sheets = new Dictionary<string, object?[][]>(StringComparer.Ordinal);
        do
        {
            var rows = new List<object?[]>();
            while (workbook.Read())
                rows.Add([.. Enumerable.Range(0, workbook.FieldCount).Select(workbook.GetValue)]);
            sheets.Add(workbook.Name, [.. rows]);
        }
        while (workbook.NextResult());

        return sheets;
    }

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(_county.Path, file));
}
