using System.Text;
using Matcher.Generation.Population;
using Matcher.Inputs;
using Matcher.Problems;

namespace Matcher.Generation;

/// <summary>The files are in the forms that agencies use, to the byte.</summary>
[TestFixture]
public sealed class FormTests
{
    private GeneratedCounty _county = null!;

    [OneTimeSetUp]
    public void Generate() => _county = new GeneratedCounty(people: 1_000, rows: 10_000);

    [OneTimeTearDown]
    public void Remove() => _county.Dispose();

    [TestCase("roster/农村低保花名册.csv", true, "\r\n")] // as Excel saves "CSV UTF-8"
    [TestCase("roster/城市低保花名册.csv", true, "\n")] // as a script would
    [TestCase("sources/vehicles/vehicles-1.csv", true, "\r\n")] // two files of one source that differ
    [TestCase("sources/vehicles/vehicles-2.csv", true, "\n")]
    [TestCase("sources/education/毕业生就业信息.csv", false, "\n")] // no mark
    [TestCase("sources/social_insurance/养老保险参保缴费.csv", false, "\n")]
    [TestCase("sources/disabled_persons/持证残疾人.tsv", false, "\n")]
    public void Files_in_UTF8_are_valid_with_or_without_a_mark(string file, bool hasMark, string newLine)
    {
        var bytes = Bytes(file);
        Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.EqualTo(hasMark));
        Assert.That(System.Text.Unicode.Utf8.IsValid(bytes), Is.True);
        Assert.That(Encoding.UTF8.GetString(bytes).Contains("\r\n", StringComparison.Ordinal), Is.EqualTo(newLine == "\r\n"));
    }

    [TestCase("sources/civil_registry/户籍人口信息-1.csv", "公民身份号码")]
    [TestCase("sources/civil_registry/户籍人口信息-2.csv", "户籍状态")]
    [TestCase("sources/education/往届毕业生.csv", "院校名称")]
    [TestCase("sources/housing_fund/公积金个人账户.csv", "汇缴年月")]
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
    public void Rare_characters_take_four_bytes_in_GB18030([ValueSource(typeof(NameTables), nameof(NameTables.RareCharacters))] string character) =>
        Assert.That(TextEncoding.Gb18030.Decoder.GetByteCount(character), Is.EqualTo(4));

    [Test]
    public void Rare_characters_are_in_a_file_in_GB18030()
    {
        var text = TextEncoding.Gb18030.Decoder.GetString(Bytes("sources/civil_registry/户籍人口信息-1.csv"))
            + TextEncoding.Gb18030.Decoder.GetString(Bytes("sources/civil_registry/户籍人口信息-2.csv"));
        Assert.That(NameTables.RareCharacters.Any(rare => text.Contains(rare, StringComparison.Ordinal)));
    }

    [Test]
    public void The_cremations_end_without_a_line_break() => Assert.That(Bytes("sources/cremation/火化登记.csv")[^1], Is.Not.EqualTo((byte)'\n'));

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
    public void Graduates_have_the_74_columns_of_the_national_system() =>
        Assert.That(Encoding.UTF8.GetString(Bytes("sources/education/毕业生就业信息.csv")).Split('\n')[0].Split(','), Has.Length.EqualTo(74).And.Unique);

    [Test]
    public void Housing_fund_accounts_stand_in_quotes_and_have_codes() =>
        Assert.That(TextEncoding.Gb18030.Decoder.GetString(Bytes("sources/housing_fund/公积金个人账户.csv")), Does.Match("\r\n(\"[^\"]*\",){4}\"01\",\""));

    [Test]
    public void The_config_is_read_without_a_problem_and_names_every_source()
    {
        Assert.That(_county.ConfigProblems.All, Is.Empty);
        Assert.That(_county.Config.Sources.Select(source => source.Id), Is.EqualTo(_county.Exports.Select(export => export.Id)));
        Assert.That(_county.Config.Groups.Select(group => group.Townships.Length), Is.EqualTo((int[])[5, 5, 5]));
        Assert.That(_county.Config.Parameters["exempt_motorcycles"].On(_county.Options.AsOf)!.Items, Is.EqualTo(SampleParameters.ExemptMotorcycles));
        Assert.That(_county.Config.Parameters["farm_machinery_power_kw"].On(_county.Options.AsOf)!.Items, Is.EqualTo((string[])["14.7"]));
        Assert.That(_county.Config.RulesFolder, Is.EqualTo(Path.GetFullPath("../../rules", _county.Path)));
    }

    [Test]
    public void The_config_finds_every_file_of_every_source()
    {
        var found = _county.Config.Sources.SelectMany(source => InputFileFinder.Find(_county.Path, source.Files, new ProblemList()).Select(file => Path.GetFileName(file.Name)));
        Assert.That(found, Is.EquivalentTo(_county.Exports.SelectMany(export => export.Files.Select(file => file.Layout.Name))));
    }

    [Test]
    public void The_secret_is_32_bytes() => Assert.That(Encoding.ASCII.GetString(Bytes("secret.key")), Does.Match("^[0-9a-f]{64}\n$"));

    [Test]
    public void The_key_is_for_Excel() => Assert.That(Bytes("key.csv").AsSpan(0, 9).ToArray(), Is.EqualTo((byte[])[.. Encoding.UTF8.Preamble, .. "case,r"u8]));

    private byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(_county.Path, file));
}
