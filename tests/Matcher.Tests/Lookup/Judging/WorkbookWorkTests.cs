using System.Globalization;
using System.Text;
using Matcher.Formats.Files;
using Matcher.Formats.Opening;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Keys;
using Matcher.Rules.Demand;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Lookup.Judging;

/// <summary>As <see cref="ReadingWorkTests"/>, of the rows of a workbook: which went the long way, and what was allocated.</summary>
[TestFixture, NonParallelizable]
public sealed class WorkbookWorkTests
{
    private const int Rows = 30_000;
    private const string Inline = "<c r=\"A{0}\" t=\"inlineStr\"><is><t>{1}</t></is></c><c r=\"B{0}\" t=\"inlineStr\"><is><t>王示例</t></is></c><c r=\"C{0}\"><v>{0}</v></c>";
    private const string Shared = "<c r=\"A{0}\" s=\"1\" t=\"s\"><v>{2}</v></c><c r=\"B{0}\" t=\"s\"><v>0</v></c><c r=\"C{0}\" s=\"2\"/>";

    [Test]
    public void Every_row_about_nobody_is_ruled_out_on_its_bytes([Values(Inline, Shared)] string cells)
    {
        using var county = new County(cells, Rows);
        var result = county.Read();
        Assert.That((result.Rows, result.NotOnRoster, result.RuledOut), Is.EqualTo(((long)Rows, (long)Rows, (long)Rows)));
    }

    // Texts that cells share are kept, and are so many as there are numbers; of the row nothing is.
    [Test]
    public void Rows_about_nobody_allocate_nothing()
    {
        using var once = new County(Inline, Rows);
        using var fourTimes = new County(Inline, 4 * Rows);
        once.Read();
        var bytesPerRow = (Allocated(fourTimes) - Allocated(once)) / (3.0 * Rows);
        // What is left is one result a block, of half a megabyte.
        Assert.That(bytesPerRow, Is.LessThan(2));
    }

    // The process counts as a whole: other threads only ever add.
    private static long Allocated(County county) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        county.Read();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    });

    private sealed class Counting(PartJudge judging, PartResult sum) : IPartReceiver
    {
        public JudgedPart Judge(Func<IRowJudge, long> read) => judging.Judge(read);

        public void Take(JudgedPart part)
        {
            var judged = (PartResult)part;
            sum.Rows += judged.Rows;
            sum.NotOnRoster += judged.NotOnRoster;
            sum.RuledOut += judged.RuledOut;
        }
    }

    private sealed class County : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly MatchingContext _context;
        private readonly OpenedFile _file;

        // {0} is the number of the row, {1} an ID number, {2} the number of a shared text that is one.
        public County(string cells, int rows)
        {
            var roster = SmallCounty.Roster(_folder, $"乡镇,村,户编号,姓名,身份证号\n柳林镇,甲村,1,王示例,{Id(1)}\n", out _);
            _context = MatchingContext.Of(roster, new IdReader(AsOf));
            List<string> numbers = [.. Enumerable.Range(2, 900).Select(i => Id(i, "19800115")).Where(id => !id.EndsWith("000", StringComparison.Ordinal))];
            var text = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>身份证号</v></c><c r=\"B1\" t=\"str\"><v>所有人</v></c>"
                + "<c r=\"C1\" t=\"str\"><v>号牌号码</v></c></row>");
            for (var row = 2; row < rows + 2; row++)
            {
                text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\" spans=\"1:3\">")
                    .AppendFormat(CultureInfo.InvariantCulture, cells, row, numbers[row % numbers.Count], row % numbers.Count)
                    .Append("</row>");
            }

            var workbook = TestPackage.Of(text.ToString(), ("xl/sharedStrings.xml", TestPackage.Texts([.. numbers.Select(number => $"<t>{number}</t>")])));
            _file = OpenedFile.Open(new InputFile(0, _folder.Write("v.xlsx", workbook), "v.xlsx"), Vehicles, new SharedFiles(TimeProvider.System), new ProblemList())
                ?? throw new InvalidOperationException("The test's file cannot be read.");
        }

        public PartResult Read()
        {
            var sum = new PartResult();
            var table = _file.Tables[0];
            table.HandOver(
                new Counting(new PartJudge(_context, new CompiledDemand(RowDemand.EveryMatch(Vehicles), _context.Ids), table.Layout), sum),
                new TableReading(2, 1 << 20, (_, _) => { }), CancellationToken.None);
            return sum;
        }

        public void Dispose()
        {
            _file.Dispose();
            _folder.Dispose();
        }
    }
}
