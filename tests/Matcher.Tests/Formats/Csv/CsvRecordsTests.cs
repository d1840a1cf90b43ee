using System.Text;
using CsCheck;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Csv;

[TestFixture]
public sealed class CsvRecordsTests
{
    // What real exports break on: delimiters, quotes, doubled quotes, every kind of line end, NUL, GB18030 bytes.
    private static readonly Gen<string> NastyPiece = Gen.OneOf(new[] {
        "a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", "\0", " ", "\u00C1\u00F8", "\",", ",\"", "\"\n", "1499" }.Select(Gen.Const).ToArray());

    private static readonly Gen<byte[]> NastyFile =
        NastyPiece.Array[0, 60].Select(pieces => Encoding.Latin1.GetBytes(string.Concat(pieces)));

    [Test]
    public void Agrees_with_a_second_reader_on_nasty_files() =>
        Gen.Select(NastyFile, Gen.Int[0, 4]).Sample(
            (file, fieldCount) =>
            {
                using var handle = Temporary(file);
                var expected = ReferenceCsv.Read(file, (byte)',', fieldCount);
                Assert.That(Rows(handle, 0, file.Length, fieldCount).Select(row => row.ToString()),
                    Is.EqualTo(expected.Select(row => row.ToString())));
            },
            iter: 20_000);

    [Test]
    public void Parts_of_any_size_give_the_rows_of_one_part() =>
        Gen.Select(NastyFile, Gen.Int[1, 40]).Sample(
            (file, size) =>
            {
                using var handle = Temporary(file);
                var whole = Rows(handle, 0, file.Length, 3).Select(row => row.ToString());
                Assert.That(InParts(handle, size).Select(row => row.ToString()), Is.EqualTo(whole));
            },
            iter: 20_000);

    // Each mess alone, small enough for parts of every size: wherever a file is cut, the rows are the same.
    [TestCase("\"a\",\"b,c\",d\n1,2,3\n", TestName = "Quotes")]
    [TestCase("\"a\"\"b\",\"\"\"\",\"\"\n1,2,3\n", TestName = "Doubled quotes")]
    [TestCase("a,\"b\nb\r\nb\rb\",c\n1,2,3\n", TestName = "Line breaks in quotes")]
    [TestCase("a,b,c\r1,2,3\r4,5,6\r", TestName = "Lone CR")]
    [TestCase("a,b,c\r\n1,2,3\n4,5,6\r7,8,9", TestName = "Mixed line ends, and none at the end")]
    [TestCase("a,b,\"c\"", TestName = "A quoted field at the end")]
    [TestCase("a,b,\"c", TestName = "A quote open at the end")]
    [TestCase("a,\0,c\n\0\0,2,\"\0\"\n\0\0\0\0", TestName = "NUL")]
    [TestCase("a,b,c\n1,2\n1,2,3,4\n1\n\n,,\n,,,\n5,6,7\n", TestName = "Wrong numbers of fields")]
    [TestCase("a,b,c\n1,\"open,3\n4,5,6\n7,\"shut\",9\n", TestName = "A quote that is not closed, and one that is")]
    [TestCase("a,b\"b,c\n1,\"2\"x,3\n4,5\",6\n", TestName = "Stray quotes")]
    [TestCase("\n\r\n\r\na,b,c\n\n", TestName = "Blank lines")]
    public void Agrees_with_a_second_reader_however_it_is_cut(string text)
    {
        var file = Encoding.Latin1.GetBytes(text);
        using var handle = Temporary(file);
        var expected = ReferenceCsv.Read(file, (byte)',', 3).Select(row => row.ToString()).ToList();
        for (var size = 1; size <= file.Length; size++)
            Assert.That(InParts(handle, size).Select(row => row.ToString()), Is.EqualTo(expected), $"parts of {size} bytes");
    }

    [Test]
    public void Parts_of_every_size_give_the_rows_of_a_second_reader_on_nasty_files() =>
        NastyFile.Sample(
            file =>
            {
                using var handle = Temporary(file);
                var expected = ReferenceCsv.Read(file, (byte)',', 3).Select(row => row.ToString()).ToList();
                for (var size = 1; size <= file.Length; size++)
                    Assert.That(InParts(handle, size).Select(row => row.ToString()), Is.EqualTo(expected), $"parts of {size} bytes");
            },
            iter: 300);

    // Needs no second reader to be believed: what was written is what must be read.
    [Test]
    public void Records_that_were_written_are_the_records_that_are_read() =>
        Gen.Select(FieldText.Array[3].Array[1, 12], Gen.OneOf("\n", "\r\n", "\r"), Gen.Bool, Gen.OneOf(',', ';', '\t', '|')).Sample(
            (records, lineEnd, endsLast, delimiter) =>
            {
                var text = string.Join(lineEnd,
                    records.Select(fields => string.Join(delimiter, fields.Select(Quoted)))) + (endsLast ? lineEnd : "");
                using var handle = Temporary(Encoding.Latin1.GetBytes(text));
                var read = Rows(handle, 0, long.MaxValue, 3, delimiter);
                Assert.That(read.Select(row => row.IsBroken), Is.All.False);
                Assert.That(read.Select(row => row.Fields), Is.EqualTo(records));
            },
            iter: 5_000);

    private static readonly Gen<string> FieldText =
        Gen
            .OneOf(
                new[] { "a", "1499", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\0", " ", "\u00C1\u00F8" }.Select(Gen.Const)
                    .ToArray()).Array[0, 6]
            .Select(string.Concat);

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [TestCase("a,b\nc,\"d\ne,f\n", 3, TestName = "A quote that is never closed costs its own line")]
    [TestCase("a,b\n\"c,d\n\"e,f\ng,h\n", 4, TestName = "Two bad quotes that seem to close each other cost their own lines")]
    public void A_bad_quote_does_not_swallow_the_rows_after_it(string text, int rows)
    {
        using var handle = Temporary(Encoding.UTF8.GetBytes(text));
        Assert.That(Rows(handle, 0, long.MaxValue, 2), Has.Count.EqualTo(rows));
    }

    [Test]
    public void A_quote_left_open_in_a_large_file_costs_one_line()
    {
        var text = new StringBuilder("a,b\nc,\"open\n");
        for (var i = 0; i < 200_000; i++)
            text.Append("value,another\n");
        using var handle = Temporary(Encoding.UTF8.GetBytes(text.ToString()));
        var rows = Rows(handle, 0, long.MaxValue, 2);
        Assert.That(rows, Has.Count.EqualTo(200_002));
        Assert.That(rows.Count(row => row.IsBroken), Is.EqualTo(1));
    }

    private static List<ReferenceCsv.Row> Rows(SafeFileHandle file, long start, long end, int fieldCount, char delimiter = ',')
    {
        using var records = new CsvRecords(file, start, (byte)delimiter, fieldCount);
        var rows = new List<ReferenceCsv.Row>();
        while (records.Read() && records.Offset < end)
        {
            var fields = Enumerable.Range(0, records.FieldCount).Select(i => Encoding.Latin1.GetString(records.Field(i))).ToList();
            rows.Add(new ReferenceCsv.Row(records.Offset, records.IsBroken, fields));
        }

        return rows;
    }

    // As PartsReader does it: a part counts only if it starts where the one before really ended.
    private static List<ReferenceCsv.Row> InParts(SafeFileHandle file, int size)
    {
        var rows = new List<ReferenceCsv.Row>();
        var expected = 0L;
        foreach (var part in CsvParts.Cut(file, 0, size).Where(part => part.End > expected))
        {
            using var records = new CsvRecords(file, Math.Max(part.Start, expected), (byte)',', 3);
            rows.AddRange(Rows(file, expected, part.End, 3));
            while (records.Read() && records.Offset < part.End)
            {
            }

            expected = records.Offset;
        }

        return rows;
    }

    private static SafeFileHandle Temporary(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        return File.OpenHandle(path, options: FileOptions.DeleteOnClose);
    }
}
