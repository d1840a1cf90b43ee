using System.Globalization;
using System.Text;
using Matcher.Formats.Csv;
using Matcher.Formats.Encodings;
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

/// <summary>
/// Guards of the speed that do not look at the clock: how many rows went the long way, how many bytes were read, how much
/// was allocated. On any machine and however busy it is they are the same.
/// </summary>
[TestFixture, NonParallelizable]
public sealed class ReadingWorkTests
{
    private const int Rows = 100_000;

    [TestCase("{1},{0},晋J{2}\n", "UTF-8", 0, TestName = "Clean rows")]
    [TestCase("{1},{0},晋J{2}\r\n", "GB18030", 0, TestName = "Clean rows of another encoding and system")]
    [TestCase("\"{1}\",\"{0}\",\"晋J{2}\"\n", "UTF-8", 0, TestName = "Rows with every field quoted")]
    [TestCase("\"{1}\",{0},\"晋J{2},\n\"\"{2}\"\"\"\n", "UTF-8", 8,
        TestName = "Rows with delimiters, quotes and line breaks in them: all but those in which the file was cut")]
    public void Every_row_about_nobody_is_ruled_out_on_its_bytes(string row, string encoding, int longWay)
    {
        using var county = new County(row, encoding, Rows);
        var result = county.Read();
        Assert.That((result.Rows, result.NotOnRoster), Is.EqualTo(((long)Rows, (long)Rows)));
        Assert.That(result.NotOnRoster - result.RuledOut, Is.AtMost(longWay));
    }

    // One row in a hundred has a blank in its number: no other row goes the long way because of it.
    [Test]
    public void Only_odd_rows_go_the_long_way()
    {
        using var county = new County("{1},{0}{3},晋J{2}\n", "UTF-8", Rows);
        var result = county.Read();
        Assert.That((result.NotOnRoster, LongWay: result.NotOnRoster - result.RuledOut), Is.EqualTo(((long)Rows, Rows / 100L)));
    }

    // A stray quote ends what can be told from the bits; the careful reader goes on for some rows, not for the file.
    [Test]
    public void A_stray_quote_sends_few_rows_the_long_way()
    {
        using var county = new County("{1},{0},晋J{2}\n", "UTF-8", Rows, odd: "王\"示例,149901197001010019,晋J1\n");
        Assert.That(county.Read().RuledOut, Is.GreaterThan(Rows * 0.99));
    }

    [Test]
    public void Rows_about_nobody_allocate_nothing([Values("{1},{0},晋J{2}\n", "\"{1}\",\"{0}\",\"晋J{2}\"\n")] string row)
    {
        using var once = new County(row, "UTF-8", Rows);
        using var fourTimes = new County(row, "UTF-8", 4 * Rows);
        once.Read();
        var bytesPerMillion = (Allocated(fourTimes) - Allocated(once)) * 1_000_000.0 / (3 * Rows);
        // What is left is one result a part, of a megabyte.
        Assert.That(bytesPerMillion, Is.LessThan(1_000_000), "bytes allocated for a million rows");
    }

    [Test]
    [Platform("Linux", Reason = "Only Linux tells a process how many bytes it has read.")]
    public void Every_byte_is_read_once()
    {
        using var once = new County("{1},{0},晋J{2}\n", "UTF-8", Rows);
        using var fourTimes = new County("{1},{0},晋J{2}\n", "UTF-8", 4 * Rows);
        var more = BytesRead(fourTimes) - BytesRead(once);
        Assert.That(more / (double)(fourTimes.Length - once.Length), Is.InRange(1.0, 1.02), "with its fingerprint taken");
    }

    // The process counts as a whole, and a busy machine makes it rent another buffer now and then: that only ever adds.
    private static long Allocated(County county) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        county.Read();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    });

    private static long BytesRead(County county)
    {
        var before = ReadSoFar();
        county.Read();
        return ReadSoFar() - before;
    }

    private static long ReadSoFar() => long.Parse(
        File.ReadLines("/proc/self/io")
            .First(line => line.StartsWith("rchar:", StringComparison.Ordinal))[6..], CultureInfo.InvariantCulture);

    /// <summary>A roster of one, and a file of rows off it.</summary>
    // What is judged is only counted.
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

        // {0} the number, {1} a name, {2} something, {3} a blank now and then.
        public County(string row, string encoding, int rows, string odd = "")
        {
            var roster = SmallCounty.Roster(_folder, $"乡镇,村,户编号,姓名,身份证号\n柳林镇,甲村,1,王示例,{Id(1)}\n", out _);
            _context = MatchingContext.Of(roster, new IdReader(AsOf));
            var text = new StringBuilder("所有人,身份证号,号牌号码\n");
            for (var i = 0; i < rows; i++)
            {
                var id = Id(1 + i % 900, $"19{80 + i / 900 % 20}0{1 + i / 18_000 % 9}15");
                text.AppendFormat(CultureInfo.InvariantCulture, row, id.EndsWith("000", StringComparison.Ordinal) ? Id(1, "19800115") : id,
                    "王示例", i, i % 100 == 0 ? " " : "");
                if (i == rows / 2)
                    text.Append(odd);
            }

            var bytes = (encoding == "GB18030" ? TextEncoding.Gb18030 : TextEncoding.Utf8).Decoder.GetBytes(text.ToString());
            Length = bytes.Length;
            _folder.Write("v.csv", bytes);
            var problems = new ProblemList();
            _file = OpenedFile.Open(new InputFile(0, Path.Combine(_folder.Path, "v.csv"), "v.csv"), Vehicles,
                new SharedFiles(TimeProvider.System), problems)
                ?? throw new InvalidOperationException("The test's file cannot be read.");
        }

        public long Length { get; }

        public PartResult Read()
        {
            var sum = new PartResult();
            var table = _file.Tables[0];
            var demand = new CompiledDemand(RowDemand.EveryMatch(Vehicles), _context.Ids);
            using var fingerprint = new FingerprintTaker();
            table.HandOver(
                new Counting(new PartJudge(_context, demand, table.Layout), sum),
                new TableReading(2, CsvParts.DefaultSize, (_, _) => { }) { Fingerprint = fingerprint },
                CancellationToken.None);
            Assert.That(fingerprint.Finish().Bytes, Is.EqualTo(Length));
            return sum;
        }

        public void Dispose()
        {
            _file.Dispose();
            _folder.Dispose();
        }
    }
}
