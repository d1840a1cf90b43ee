using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Sources;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Formats.Workbooks;

[TestFixture]
public sealed class XlsSheetsTests
{
    [Test]
    public void A_workbook_with_a_password_is_told_from_a_damaged_one() =>
        Assert.That(Read("v.xlsx", TestCompoundFile.Encrypted()).Matches.Failure!.Code, Is.EqualTo(ProblemCode.WorkbookProtected));

    [Test]
    public void An_old_Word_document_is_no_workbook() =>
        Assert.That(Read("v.xls", TestCompoundFile.Make(("WordDocument", [1]))).Matches.Failure!.Code,
            Is.EqualTo(ProblemCode.FileIsDocument));

    [Test]
    public void An_old_workbook_with_any_byte_changed_is_read_or_refused_and_breaks_nothing()
    {
        var workbook = File.ReadAllBytes(SampleXls());
        var random = new Random(20230706);
        for (var i = 0; i < 300; i++)
        {
            var changed = workbook.ToArray();
            for (var j = 0; j < 8; j++)
                changed[random.Next(8, Math.Min(changed.Length, 20_000))] = (byte)random.Next(256);
            using var folder = new TemporaryFolder();
            using var opened = OpenedFile.Open(new InputFile(0, folder.Write("v.xls", changed), "v.xls"), Vehicles,
                new SharedFiles(new InstantClock()), new ProblemList());
            foreach (var table in opened?.Tables ?? [])
            {
                try
                {
                    using var records = table.Read();
                    while (records.Read())
                        _ = records.FieldCount;
                }
                catch (DamagedFileException)
                {
                    // What a run tells of.
                }
            }
        }
    }

    private static string SampleXls() => Path.Combine(Samples.LiulinSample.Root, "sources", "housing_fund", "公积金个人账户.xls");

    private static SourceResult Read(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,姓名,身份证号\n柳林镇,1,王小明,{Id(1)}\n", out _);
        folder.Write(name, content);
        return Match(folder, roster, name);
    }
}
