using System.Text;
using CsCheck;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs.Csv;

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
                Assert.That(Rows(handle, 0, file.Length, fieldCount).Select(row => row.ToString()), Is.EqualTo(expected.Select(row => row.ToString())));
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

    private static List<ReferenceCsv.Row> Rows(SafeFileHandle file, long start, long end, int fieldCount)
    {
        using var records = new CsvRecords(file, start, (byte)',', fieldCount);
        var rows = new List<ReferenceCsv.Row>();
        while (records.Read() && records.Offset < end)
        {
            var fields = Enumerable.Range(0, records.FieldCount).Select(i => Encoding.Latin1.GetString(records.Field(i))).ToList();
            rows.Add(new ReferenceCsv.Row(records.Offset, records.IsBroken, fields));
        }

        return rows;
    }

    // As SourceMatching does it: a part counts only if it starts where the one before really ended.
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
