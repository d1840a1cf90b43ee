using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Letters;
using Matcher.Reports.Word;
using Matcher.Support;

namespace Matcher.Reports.Documents;

[TestFixture]
public sealed class SelfCheckReportTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_townships_report_says_what_the_program_knows_and_marks_what_only_people_can_write() =>
        await Verifier.Verify(LetterText.Read(Written(SomeFigures.Township())));

    [Test]
    public async Task The_countys_summary_has_its_townships() => await Verifier.Verify(LetterText.Read(Written(SomeFigures.County())));

    [Test]
    public async Task Where_there_is_nothing_the_report_says_so() => await Verifier.Verify(LetterText.Read(Written(SomeFigures.Nothing())));

    [Test]
    public void Every_figure_can_be_read_back_by_its_key([Values("township", "county", "nothing")] string which)
    {
        var figures = Of(which);
        var read = WordFigures.Read(Written(figures));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.ToDictionary(one => one.Key, one => one.Value.Distinct().Single()),
                Is.EquivalentTo(figures.All.ToDictionary(figure => WordMarks.NameOf(figure.Key), figure => figure.Text)));
            Assert.That(figures.All.Select(figure => figure.Key), Is.Unique);
        }
    }

    [Test]
    public void Two_figures_of_a_report_are_never_mixed_up()
    {
        // One figure is changed at a time, and no other may change with it.
        var before = WordFigures.Read(Written(SomeFigures.Township()));
        var one = SomeFigures.Township();
        var cases = one.Cases with { Overdue = new LeadCount(1, new SplitCount(new Headcount(1, 1), default)) };
        var after = WordFigures.Read(Written(one with { Cases = cases }));
        Assert.That(
            after.Where(figure => !figure.Value.SequenceEqual(before[figure.Key])).Select(figure => figure.Key).Order(StringComparer.Ordinal),
            Is.EqualTo(new[]
            {
                "f_overdue_households", "f_overdue_leads", "f_overdue_people", "f_overdue_rural_households", "f_overdue_rural_people",
                "f_overdue_urban_households", "f_overdue_urban_people",
            }));
    }

    [Test]
    public void A_report_is_as_the_standard_of_the_format_has_it([Values("township", "county", "nothing")] string which)
    {
        using var document = WordprocessingDocument.Open(Written(Of(which)), isEditable: false);
        var errors = new OpenXmlValidator().Validate(document, CancellationToken.None);
        Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void The_same_figures_are_the_same_bytes()
    {
        var first = SelfCheckReport.Write(_folder.Path, "甲/报告", SomeFigures.County());
        // A package of the library has the seconds in it.
        Thread.Sleep(TimeSpan.FromSeconds(2.1));
        Assert.That(SelfCheckReport.Write(_folder.Path, "乙/报告", SomeFigures.County()).Sha256, Is.EqualTo(first.Sha256));
    }

    [Test]
    public void No_row_is_cut_by_a_page_and_headers_are_repeated()
    {
        using var document = WordprocessingDocument.Open(Written(SomeFigures.County()), isEditable: false);
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tables, Has.Count.EqualTo(3));
            Assert.That(tables.SelectMany(table => table.Elements<TableRow>()).Select(row => row.TableRowProperties?.GetFirstChild<CantSplit>()),
                Has.None.Null);
            Assert.That(tables.Select(table => table.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()),
                Has.None.Null);
        }
    }

    [Test]
    public void An_open_lead_is_never_called_anything_but_a_lead()
    {
        var text = LetterText.Read(Written(SomeFigures.Township() with
        {
            Cases = new CaseFigures { Found = new LeadCount(3, SplitCount.None), Open = new LeadCount(3, SplitCount.None) },
            Checks = [],
        }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("疑点是需要核实的线索，不是结论"));
            Assert.That(text, Does.Contain("没有核查属实的疑点"));
            Assert.That(text, Does.Not.Contain("违规").And.Not.Contain("骗").And.Not.Contain("清退"));
        }
    }

    [Test]
    public void A_due_date_that_is_over_is_not_promised_again()
    {
        var text = LetterText.Read(Written(SomeFigures.Township() with { LastDue = new DateOnly(2023, 7, 24) }));
        Assert.That(text, Does.Contain("期限均已过").And.Not.Contain("最晚于2023年7月24日"));
    }

    [TestCase("found.urban.people", "f_found_urban_people")] // short and plain: as it is
    [TestCase("rule.vehicle-owned.found.leads", "f_rule_vehicle_owned_found_leads")] // just as long as fits
    public void A_short_key_is_its_bookmark(string key, string bookmark) => Assert.That(WordMarks.NameOf(key), Is.EqualTo(bookmark));

    [TestCase("township.柳林镇.found.leads")] // letters that not every office takes in a bookmark
    [TestCase("rule.consumption-corroborated.handed_out.urban.households")] // longer than a bookmark may be
    public void Any_other_key_has_a_bookmark_of_its_own(string key)
    {
        var name = WordMarks.NameOf(key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(name, Does.Match("^f_[A-Za-z0-9_]{1,38}$"));
            Assert.That(WordMarks.NameOf(key + "x"), Is.Not.EqualTo(name));
        }
    }

    private static SelfCheckFigures Of(string which) => which switch
    {
        "township" => SomeFigures.Township(),
        "county" => SomeFigures.County(),
        _ => SomeFigures.Nothing(),
    };

    private string Written(SelfCheckFigures figures)
    {
        var name = $"报告{Directory.GetFiles(_folder.Path).Length}";
        SelfCheckReport.Write(_folder.Path, name, figures);
        return WordFile.PathOf(_folder.Path, name);
    }
}
