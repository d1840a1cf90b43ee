using System.Text;
using CsCheck;
using Matcher.Inputs;
using Matcher.Inputs.Csv;
using Matcher.Inputs.Csv.Scanning;
using Matcher.Sources;
using Matcher.Support;

namespace Matcher.Matching;

/// <summary>
/// The scan may only be faster than the careful reader, never of another opinion: over nasty files, cut at every
/// position, both must hand the same records to the judge.
/// </summary>
[TestFixture]
public sealed class ScanAgreementTests
{
    private const string Nobody = "149901197001010019";

    private static readonly string[] Pieces =
    [
        "a", ",", ",", "\"", "\"\"", "\n", "\n", "\r\n", "\r", " ", "\0", "\u00C1\u00F8", "\",", ",\"", "\"\n",
        Nobody, $",{Nobody},", $"\"{Nobody}\"", $"x,{Nobody},y\n", $"x,{Nobody},y\r\n", $"\"x\",\"{Nobody}\",\"y\"\n", $"x,\"{Nobody}\",\"y\nz\"\n", "x,149901197001010027,y\n",
    ];

    [Test]
    public void Scan_and_careful_reader_see_the_same_records() =>
        Gen.Select(Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 80], Gen.Int[0, 2], Gen.Int[1, 300]).Sample(
            (pieces, keyField, partSize) =>
            {
                var bytes = Encoding.Latin1.GetBytes(string.Concat(pieces));
                using var table = new TestTable(bytes);
                Assert.That(Scanned(table.Table, keyField, partSize), Is.EqualTo(Careful(table.Table)));
            },
            iter: 3_000);

    [TestCase("x,{0},y\n", 1, 1000, TestName = "Clean rows are all ruled out")]
    [TestCase("\"x\",\"{0}\",\"y\"\r\n", 1, 1000, TestName = "So are rows with every field quoted")]
    [TestCase("\"x, \"\"z\"\"\",\"{0}\",\"y\ny\"\n", 1, 1000, TestName = "And rows with delimiters, quotes and line breaks inside quotes")]
    [TestCase("x,{0},y,\n", 1, 0, TestName = "A row with a field too many is never ruled out")]
    [TestCase("x\"x,{0},y\n", 1, 0, TestName = "A stray quote is never ruled out")]
    [TestCase("x\r{0},y,z\n", 0, 0, TestName = "A lone carriage return is never ruled out")]
    public void Rows_that_are_ruled_out(string row, int keyField, int expected)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row.Replace("{0}", Nobody, StringComparison.Ordinal), 1000)));
        using var table = new TestTable(bytes);
        var judge = new Recorder();
        using var scan = new RowScan(table.Table, keyField, judge);
        scan.Read(new CsvPart(0, bytes.Length), CancellationToken.None);
        Assert.That(judge.RuledOut, Is.EqualTo(expected));
    }

    [Test]
    public void A_line_longer_than_a_block_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes($"{new string('a', 600_000)},{Nobody},y\nx,{Nobody},z\n");
        using var table = new TestTable(bytes);
        Assert.That(Scanned(table.Table, 1, long.MaxValue / 2), Is.EqualTo(Careful(table.Table)));
    }

    // As CsvPartsMatching does it: a part counts only if it starts where the one before really ended.
    private static List<string> Scanned(CsvTable table, int keyField, long partSize)
    {
        var judge = new Recorder();
        var start = 0L;
        foreach (var part in CsvParts.Cut(table.File, 0, partSize).Where(part => part.End > start))
        {
            using var scan = new RowScan(table, keyField, judge);
            start = scan.Read(part with { Start = start }, CancellationToken.None);
        }

        return judge.Records;
    }

    private static List<string> Careful(CsvTable table)
    {
        var judge = new Recorder();
        using var records = table.Read(0);
        while (records.Read())
            judge.Judge(records);
        return judge.Records;
    }

    private sealed class Recorder : IRecordJudge
    {
        public List<string> Records { get; } = [];

        public int RuledOut { get; private set; }

        public bool RulesOut(ReadOnlySpan<byte> key)
        {
            if (!key.SequenceEqual(Encoding.ASCII.GetBytes(Nobody)))
                return false;
            RuledOut++;
            Records.Add("nobody");
            return true;
        }

        public void Judge(RecordReader record)
        {
            var fields = Enumerable.Range(0, record.FieldCount).Select(i => Encoding.Latin1.GetString(record.Field(i))).ToList();
            var isNobody = !record.IsBroken && fields.Count == 3 && fields.Contains(Nobody);
            Records.Add(isNobody ? "nobody" : $"{record.IsBroken} {string.Join('|', fields)}");
        }
    }

    private sealed class TestTable : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public TestTable(byte[] bytes)
        {
            var file = File.OpenHandle(_folder.Write("t.csv", bytes));
            var columns = ColumnMapping.Of(SmallCounty.Vehicles, ["a", "b", "c"]);
            var input = new InputFile(0, "t.csv", "t.csv");
            Table = new CsvTable(file, new CsvShape(TextEncoding.Utf8, (byte)',', 0), new TableColumns(input, null, TextEncoding.Utf8, ["a", "b", "c"], columns, 1));
        }

        public CsvTable Table { get; }

        public void Dispose()
        {
            Table.File.Dispose();
            _folder.Dispose();
        }
    }
}
