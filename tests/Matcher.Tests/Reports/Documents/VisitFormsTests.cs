using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Matcher.Reports.Letters;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Word;
using Matcher.Support;

namespace Matcher.Reports.Documents;

[TestFixture]
public sealed class VisitFormsTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_form_has_what_is_known_and_the_empty_fields_of_the_counties_forms() =>
        await Verifier.Verify(LetterText.Read(Written(SomeVisits.Usual)));

    [Test]
    public void Forms_are_in_the_order_of_a_way_through_the_villages()
    {
        var text = LetterText.Read(Written([.. SomeVisits.All, SomeVisits.Usual with { Number = "1400", HeadName = "测试戊" }]));
        int[] places = [.. new[] { "测试丙", "测试戊", "测试甲", "阿卜杜热西提", "测试丁" }.Select(name =>
            text.IndexOf($"户主姓名 | {name}", StringComparison.Ordinal))];
        Assert.That(places, Is.Ordered.And.All.GreaterThan(0), "an unknown village comes last");
    }

    [Test]
    public void Forms_are_as_the_standard_of_the_format_has_them()
    {
        using var document = WordprocessingDocument.Open(Written([.. SomeVisits.All]), isEditable: false);
        var errors = new OpenXmlValidator().Validate(document, CancellationToken.None);
        Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
    }

    [Test]
    public void The_same_forms_in_any_order_are_the_same_bytes()
    {
        var first = VisitForms.Write(_folder.Path, "甲", SomeVisits.All, SomeVisits.AsOf);
        // A package of the library has the seconds in it.
        Thread.Sleep(TimeSpan.FromSeconds(2.1));
        var second = VisitForms.Write(_folder.Path, "乙", SomeVisits.All.Reverse(), SomeVisits.AsOf);
        Assert.That((second.Sha256, second.Rows), Is.EqualTo((first.Sha256, 4)));
    }

    [Test]
    public void Every_household_begins_a_page_and_every_page_of_it_names_it()
    {
        using var document = WordprocessingDocument.Open(Written([.. SomeVisits.All]), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var heads = body.Elements<Table>().Select(table => table.Elements<TableRow>().First())
            .Where(row => row.TableRowProperties!.GetFirstChild<TableHeader>() is not null)
            .Select(row => row.InnerText)
            .ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(body.Descendants<PageBreakBefore>().Count(), Is.EqualTo(3), "the first needs none");
            Assert.That(heads, Has.Count.EqualTo(4 * 6));
            Assert.That(heads.Where(head => !head.Contains("户编号：", StringComparison.Ordinal)
                && !head.Contains("测试丁，不在册", StringComparison.Ordinal)), Is.Empty);
            Assert.That(body.Descendants<TableRow>().Select(row => row.TableRowProperties!.GetFirstChild<CantSplit>()), Has.None.Null);
        }
    }

    [Test]
    public void Without_a_household_the_file_says_so() =>
        Assert.That(LetterText.Read(Written()), Is.EqualTo("没有需要入户核查的家庭。\n"));

    [Test]
    public void A_form_is_made_of_the_roster_and_the_hit_list()
    {
        var run = SampleRun.Create();
        var roster = run.Found.Roster.Roster;
        var text = new HitText(CultureInfo.GetCultureInfo("zh"));
        var hit = run.History.Hits.First(one => one.Hit.Finding.Person is { HouseholdIndex: 0 });
        var household = roster.Households[0];
        var township = new ListTownship("柳林镇", "第一组", 0, "柳林镇", "第一组");
        var line = new HitLine(hit, township, household);
        var form = VisitForm.Of(household, roster.People, [VisitLead.Of(line, text, line.Deadline)], new DateOnly(2023, 7, 6));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(form.Members.Select(member => member.Name), Is.EqualTo(household.Members.Select(member => roster.People[member].Name)));
            Assert.That(form.Members[0].Age, Is.EqualTo(53), "born on 1970-01-01");
            Assert.That(form.Leads.Single().Number, Is.EqualTo(hit.Hit.Number));
            Assert.That(form.Leads.Single().Says, Is.EqualTo(text.Says(hit.Hit.Finding)));
            Assert.That(VisitForm.OffRoster(line, form.Leads).Members, Is.Empty);
        }
    }

    [Test]
    public void A_household_has_one_form_and_whoever_is_off_the_roster_another()
    {
        var run = SampleRun.Create();
        var roster = run.Found.Roster.Roster;
        var township = new ListTownship("柳林镇", "第一组", 0, "柳林镇", "第一组");
        var lines = run.History.Hits.Select(hit => new HitLine(hit, township,
            hit.Hit.Finding.Person is { } person ? roster.HouseholdOf(person) : null)).ToList();
        var forms = new VisitFormList(roster, new HitText(CultureInfo.GetCultureInfo("zh")), new DateOnly(2023, 7, 6))
            .Of(lines, line => new DateOnly(2023, 7, 31)).ToList();
        var off = lines.Where(line => line.Household is null).Select(line => (line.IdNumber, line.Name)).Distinct().Count();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(off, Is.GreaterThan(0));
            Assert.That(forms.Where(form => form.Members.IsEmpty), Has.Exactly(off).Items);
            Assert.That(forms.Count - off, Is.EqualTo(lines.Select(line => line.Household?.Index).OfType<int>().Distinct().Count()));
            Assert.That(forms.SelectMany(form => form.Leads).Select(lead => lead.Number),
                Is.EquivalentTo(lines.Select(line => line.Tracked.Hit.Number)), "no lead is lost and none is told twice");
            Assert.That(forms.SelectMany(form => form.Leads).Select(lead => lead.Due), Is.All.EqualTo(new DateOnly(2023, 7, 31)));
        }
    }

    private string Written(params ImmutableArray<VisitForm> forms)
    {
        VisitForms.Write(_folder.Path, "入户核查表/柳林镇", forms, SomeVisits.AsOf);
        return WordFile.PathOf(_folder.Path, "入户核查表/柳林镇");
    }
}
