using System.Text;
using CsCheck;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Formats.Csv;
using Matcher.Formats.Encodings;
using Matcher.Formats.Tables;
using Matcher.Support;

namespace Matcher.Formats.Scan;

/// <summary>
/// The scan may only be faster than the careful reader, never of another opinion: over nasty files, cut at every position,
/// in vectors of every width, both must hand the same records to the judge.
/// </summary>
[TestFixture]
public sealed class ScanAgreementTests
{
    private const string Nobody = "149901197001010019";

    private static readonly string[] Pieces =
    [
        "a", "~", "~", "\"", "\"\"", "\n", "\n", "\r\n", "\r", " ", "\0", "\u00C1\u00F8", "\"~", "~\"", "\"\n", "\u0081\u0030\u0081\u0030",
        Nobody, $"~{Nobody}~", $"\"{Nobody}\"", $"x~{Nobody}~y\n", $"x~{Nobody}~y\r\n", $"\"x\"~\"{Nobody}\"~\"y\"\n", $"x~\"{Nobody}\"~\"y\nz\"\n", "x~149901197001010027~y\n",
    ];

    private static readonly Gen<(byte[] File, int KeyField, char Delimiter, int Width)> Files =
        Gen.Select(Gen.OneOf(Pieces.Select(Gen.Const).ToArray()).Array[0, 60], Gen.Int[0, 2],
            Gen.OneOf(Gen.Const(','), Gen.Const(';'), Gen.Const('\t'), Gen.Const('|')), Gen.Int[0, 3])
            .Select((pieces, keyField, delimiter, width) =>
                (Encoding.Latin1.GetBytes(string.Concat(pieces).Replace('~', delimiter)), keyField, delimiter, width));

    [Test]
    public void Scan_and_careful_reader_see_the_same_records_in_parts_of_any_size() =>
        Gen.Select(Files, Gen.Int[1, 300]).Sample(
            (file, partSize) =>
            {
                using var table = new TestTable(file.File, file.Delimiter);
                Assert.That(Scanned(table.Table, file.KeyField, file.Width, CsvParts.Cut(table.Table.File, 0, partSize)),
                    Is.EqualTo(Careful(table.Table)));
            },
            iter: 2_000);

    [Test]
    public void And_wherever_the_file_is_cut_in_two() =>
        Files.Sample(
            file =>
            {
                using var table = new TestTable(file.File, file.Delimiter);
                var expected = Careful(table.Table);
                for (var cut = 1; cut < file.File.Length; cut++)
                    Assert.That(Scanned(table.Table, file.KeyField, file.Width, [new CsvPart(0, cut), new CsvPart(cut, file.File.Length)]),
                        Is.EqualTo(expected), $"cut at {cut}");
            },
            iter: 100);

    [Test]
    public void And_where_a_row_with_too_few_fields_is_shown_with_the_next() =>
        Gen.Select(Files, Gen.Int[1, 300]).Sample(
            (file, partSize) =>
            {
                using var table = new TestTable(file.File, file.Delimiter, leftOut: LeftOutCells.Any);
                Assert.That(Scanned(table.Table, file.KeyField, file.Width, CsvParts.Cut(table.Table.File, 0, partSize)),
                    Is.EqualTo(Careful(table.Table)));
            },
            iter: 1_000);

    [TestCase("x,{0},y\n", 1, 1000, TestName = "Clean rows are all ruled out")]
    [TestCase("x,{0},y\r\n", 1, 1000, TestName = "With Windows line ends too")]
    [TestCase("\"x\",\"{0}\",\"y\"\r\n", 1, 1000, TestName = "So are rows with every field quoted")]
    [TestCase("\"x, \"\"z\"\"\",\"{0}\",\"y\ny\"\n", 1, 1000, TestName = "And rows with delimiters, quotes and line breaks inside quotes")]
    [TestCase("{0},\"x\"\"\",y\n", 0, 1000, TestName = "The key may be the first field")]
    [TestCase("x,\"\",{0}\n", 2, 1000, TestName = "Or the last")]
    [TestCase("x,{0},y,\n", 1, 0, TestName = "A row with a field too many is never ruled out: it is a reject")]
    [TestCase("x,{0}\n", 1, 0, TestName = "Nor one with a field too few")]
    [TestCase("x\"x,{0},y\n", 1, 0, TestName = "A stray quote is never ruled out")]
    [TestCase("x\r{0},y,z\n", 0, 0, TestName = "A lone carriage return is never ruled out")]
    [TestCase("x, {0},y\n", 1, 0, TestName = "A key with a blank is for the careful reader")]
    [TestCase("x,\"{0} \",y\n", 1, 0, TestName = "Inside quotes too")]
    public void Rows_that_are_ruled_out(string row, int keyField, int expected)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row.Replace("{0}", Nobody, StringComparison.Ordinal), 1000)));
        for (var width = 0; width < 4; width++)
        {
            using var table = new TestTable(bytes, ',');
            var judge = new Recorder();
            Scan(table.Table, keyField, width, judge, new CsvPart(0, bytes.Length), 0);
            Assert.That(judge.RuledOut, Is.EqualTo(expected), $"width {width}");
        }
    }

    [Test]
    public void The_last_row_needs_no_line_end()
    {
        var bytes = Encoding.UTF8.GetBytes($"x,{Nobody},y\nx,{Nobody},z");
        using var table = new TestTable(bytes, ',');
        Assert.That(Scanned(table.Table, 1, 0, [new CsvPart(0, bytes.Length)]), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_line_longer_than_any_row_is_read_as_the_careful_reader_reads_it([Values(70_000, 1_100_000)] int length)
    {
        var bytes = Encoding.UTF8.GetBytes($"{new string('a', length)},{Nobody},y\nx,{Nobody},z\n");
        using var table = new TestTable(bytes, ',');
        Assert.That(Scanned(table.Table, 1, 0, [new CsvPart(0, bytes.Length)]), Is.EqualTo(Careful(table.Table)));
    }

    [Test]
    public void The_bar_may_be_half_a_GB18030_character()
    {
        using var bar = new TestTable("a|b|c\n"u8.ToArray(), '|', TextEncoding.Gb18030);
        using var barInUtf8 = new TestTable("a|b|c\n"u8.ToArray(), '|');
        using var comma = new TestTable("a,b,c\n"u8.ToArray(), ',', TextEncoding.Gb18030);
        Assert.That(
            new[] { RowScans.CanRead(bar.Table), RowScans.CanRead(barInUtf8.Table), RowScans.CanRead(comma.Table) },
            Is.EqualTo([false, true, true]));
    }

    // As PartsReader does it: a part counts only if it starts where the one before really ended.
    private static List<string> Scanned(CsvTable table, int keyField, int width, IEnumerable<CsvPart> parts)
    {
        var judge = new Recorder();
        var start = 0L;
        foreach (var part in parts.Where(part => part.End > start))
        {
            if (part.End > start)
                start = Scan(table, keyField, width, judge, part, start);
        }

        return judge.Records;
    }

    private static long Scan(CsvTable table, int keyField, int width, Recorder judge, CsvPart part, long start)
    {
        using IRowScan scan = width switch
        {
            0 => new RowScan<ByteMask512>(table, keyField, judge),
            1 => new RowScan<ByteMask256>(table, keyField, judge),
            2 => new RowScan<ByteMask128>(table, keyField, judge),
            _ => new RowScan<ByteMaskScalar>(table, keyField, judge),
        };
        using var bytes = PartBytes.Read(table.File, part);
        return scan.Read(bytes, part, start, CancellationToken.None);
    }

    private static List<string> Careful(CsvTable table)
    {
        var judge = new Recorder();
        using var records = table.Read(0);
        while (records.Read())
            judge.Judge(records);
        return judge.Records;
    }

    private sealed class Recorder : IRowJudge
    {
        public List<string> Records { get; } = [];

        public int RuledOut { get; private set; }

        public bool TryRuleOut(ReadOnlySpan<byte> key)
        {
            if (!key.SequenceEqual(Encoding.ASCII.GetBytes(Nobody)))
                return false;
            RuledOut++;
            Records.Add("nobody");
            return true;
        }

        public void CountRuledOut(long rows) => throw new NotSupportedException("A file rules nothing out by itself.");

        public void Judge(RecordReader record)
        {
            var fields = Enumerable.Range(0, record.FieldCount).Select(i => Encoding.Latin1.GetString(record.Field(i))).ToList();
            var isNobody = !record.IsBroken && fields.Count == 3 && fields.Contains(Nobody);
            var following = record.Following is { } next ? $" before {next.IsBroken} {next.FieldCount}" : "";
            Records.Add(isNobody ? "nobody" : $"{record.IsBroken} {string.Join('/', fields)}{following}");
        }
    }

    private sealed class TestTable : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public TestTable(byte[] bytes, char delimiter, TextEncoding? encoding = null, LeftOutCells leftOut = LeftOutCells.None)
        {
            var file = File.OpenHandle(_folder.Write("t.csv", bytes));
            var columns = ColumnMapping.Of(SmallCounty.Vehicles, ["a", "b", "c"]);
            encoding ??= TextEncoding.Utf8;
            Table = new CsvTable(file,
                new CsvShape(encoding, (byte)delimiter, 0) { Detected = new DetectedEncoding(encoding, HasOther: false, OtherLine: null) },
                new TableLayout(new TablePlace(0, "t.csv", Part: null), encoding, ["a", "b", "c"], columns, 1) { LeftOut = leftOut });
        }

        public CsvTable Table { get; }

        public void Dispose()
        {
            Table.File.Dispose();
            _folder.Dispose();
        }
    }
}
