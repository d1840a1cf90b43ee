using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Lists;
using Matcher.Reports.Results;
using Matcher.Rules.Model;
using Matcher.RunFacts;
using Matcher.Support;

namespace Matcher.Reports.Letters;

[TestFixture]
public sealed class AgencyLettersTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_letter_says_what_came_what_is_wrong_what_follows_and_what_to_do()
    {
        var text = new StringBuilder();
        var run = SampleRun.Create();
        var fault = run.Found.Sources.Faults.Single().Problem;
        var outcomes = run.Found.Hits.Outcomes.Select(outcome => outcome.Rule.Sources.Contains("education")
            ? outcome with { NotRun = fault }
            : outcome with { Unchecked = [Undecided(run, "车辆/vehicles-1.csv")] });
        foreach (var letter in Write(run.With(found => found.WithOutcomes([.. outcomes]))))
            text.Append("== ").Append(letter).Append('\n').Append(LetterText.Read(Path.Combine(_folder.Path, letter)));
        await Verifier.Verify(text.ToString());
    }

    [Test]
    public void A_letter_is_as_the_standard_of_the_format_has_it()
    {
        foreach (var letter in Write(SampleRun.Create()))
        {
            using var document = WordprocessingDocument.Open(Path.Combine(_folder.Path, letter), isEditable: false);
            var errors = new OpenXmlValidator().Validate(document, CancellationToken.None);
            Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty, letter);
        }
    }

    [Test]
    public void An_agency_in_whose_data_nothing_is_wrong_gets_no_letter()
    {
        var run = SampleRun.Create().With(found => found.WithMatches() with
        {
            Sources = found.WithMatches().Sources with { Faults = [], FieldFaults = [] },
        }) with { Rejects = [] };
        Assert.That(Letters(run).All(), Is.Empty);
    }

    [Test]
    public void Sources_of_one_agency_have_one_letter_together()
    {
        var run = SampleRun.Create();
        var one = Letters(run.With(InOneAgency)).All().Single();
        var received = one.Parts.OfType<LetterTable>().First();
        Assert.That(received.Rows.Select(row => row[1]),
            Is.EqualTo(new[] { "disabled.csv", "education.xlsx", "车辆/vehicles-1.csv", "车辆/vehicles-2.csv" }));
    }

    [TestCase(ProblemCode.SourceTooOld, "新的导出数据")] // the agency has to export again
    [TestCase(ProblemCode.TotalRowsDiffer, "文件是否完整")] // rows are missing
    [TestCase(ProblemCode.FileDamaged, "重新导出为 .xlsx 或 CSV")] // anything else that is wrong with a file
    public void What_to_do_is_the_agencys_to_do(ProblemCode code, string wanted)
    {
        var where = new Place("车辆/vehicles-1.csv");
        var fault = code switch
        {
            ProblemCode.SourceTooOld => SourceProblems.TooOld(where, new(2023, 1, 1), new(2023, 2, 5), new(2023, 7, 6)),
            ProblemCode.TotalRowsDiffer => SourceProblems.TotalRowsDiffer(where, 12, 11),
            _ => WorkbookProblems.Damaged(where),
        };
        var run = SampleRun.Create().With(found => found with { Sources = found.Sources with { Faults = [new SourceFault("vehicles", fault)] } });
        var row = Letters(run).All().Single(letter => letter.Path.EndsWith("公安局交警大队", StringComparison.Ordinal)).Parts
            .OfType<LetterTable>().ElementAt(1).Rows.Single();
        Assert.That(row[3], Does.Contain(wanted));
        Assert.That(row[2], Does.Not.Contain("max_age").And.Not.Contain("rows"));
    }

    [Test]
    public void Text_that_xml_cannot_hold_does_not_break_the_letter()
    {
        var run = SampleRun.Create();
        var fault = new FieldFault("vehicles", "a\u0001b\uD800.csv", null, "号牌号码", FieldFaultKind.UnknownCode, "\uFFFF", 1, [2]);
        Write(run.With(found => found with { Sources = found.Sources with { FieldFaults = [fault] } }));
        Assert.That(LetterText.Read(Path.Combine(_folder.Path, "数据质量", "更正函-公安局交警大队.docx")), Does.Contain("a\uFFFDb\uFFFD.csv"));
    }

    [Test]
    public void A_letter_in_English_is_English()
    {
        var letter = Letters(SampleRun.WithConfig(config => config with { Language = CultureInfo.GetCultureInfo("en") })).All().First();
        Assert.That(letter.Parts.OfType<LetterParagraph>().First().Text, Does.Contain("please put it right"));
    }

    private static UncheckedPerson Undecided(RunResult run, string file) =>
        new(run.Found.Roster.Roster.People[0], FieldProblems.Unreadable(new Place(file, Row: 2, Column: "号牌号码"), "号牌号码"));

    private static RunFindings InOneAgency(RunFindings run)
    {
        var catalogue = run.Scope.Catalogue;
        var sources = catalogue.Sources.Values.Select(source => source with { Agency = "大数据局" }).ToImmutableDictionary(source => source.Id);
        return run with { Scope = run.Scope with { Catalogue = catalogue with { Sources = sources } } };
    }

    private List<string> Write(RunResult run) =>
        [.. Letters(run).All().Select(letter => LetterDocument.Write(_folder.Path, letter).Path)];

    private static AgencyLetters Letters(RunResult run) => new(run, new CaseLines(run, new RunLines(run)).Requests);
}
