using System.Collections.Immutable;
using CsCheck;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Texts;
using Matcher.Support;

namespace Matcher.Reports.Workbooks;

/// <summary>Whatever is written is read as it was, by our own reader and by one that knows nothing of us.</summary>
[TestFixture]
public sealed class WorkbookReadersTests
{
    private static readonly string[] Strange =
    [
        "😀👨‍👩‍👧", "𠮷", "=SUM(A1)", "+1", "-1", "@a", "149901197001010119",
        "1.4E+17", "007", "3-12", "TRUE", "#N/A", " ", "\n", "]]>",
    ];

    // What spreadsheets run, what XML and Excel give a meaning to, what is no character, what is two units wide.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["=+-@\t\r\n ,;\"'<>&_x0D5FA甲\u0001\u0085\u200B\u2028\uFFFE\uD800"], 0, 14],
        Gen.Const("_x000D_").Select(Gen.String[Gen.Char["_x甲"], 0, 3], (sign, rest) => rest + sign + rest),
        Gen.Int[0, Strange.Length - 1].Select(i => Strange[i]),
        Gen.String,
        Gen.Int[200, 40_000].Select(length => new string('长', length)));

    [Test]
    public void Any_text_is_read_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var number = 0;
        Texts.Array[1, 6].Select(Gen.Int[1, 3], (values, rows) => (values, rows)).Sample(case1 =>
        {
            var name = $"清单{Interlocked.Increment(ref number)}";
            var rows = Enumerable.Range(0, case1.rows).Select(i => case1.values.Select(value => i == 0 ? value : value + i).ToArray()).ToArray();
            // Writing compares what our own reader reads with what was to be written, and throws otherwise.
            WorkbookWriter.Write(folder.Path, name, SampleSheets.Texts("清单", [.. case1.values.Select((_, i) => $"列{i}")], rows));
            var read = SheetBook.ReadByLibrary(Path.Combine(folder.Path, name + ".xlsx"))["清单"];
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < case1.values.Length; column++)
                    Assert.That(read[row + 1][column] ?? "", Is.EqualTo(SheetText.Of(rows[row][column])));
            }
        }, iter: 300);
    }

    [Test]
    public void Numbers_and_days_are_what_they_are()
    {
        using var folder = new TemporaryFolder();
        var columns = new ListColumns<(decimal Money, long Count, DateOnly Day, string Id)>()
            .Money("金额", one => one.Money)
            .Number("条数", one => one.Count)
            .Date("日期", one => one.Day)
            .Id("身份证号", one => one.Id);
        var number = 0;
        Gen.Select(
            Gen.Decimal[-999_999_999m, 999_999_999m].Select(value => decimal.Round(value, 2)),
            Gen.Long[0, 9_999_999],
            Gen.Int[0, 60_000].Select(days => new DateOnly(1900, 3, 1).AddDays(days)),
            Gen.String[Gen.Char.AlphaNumeric, 0, 18]).Array[1, 5].Sample(lines =>
        {
            var name = $"清单{Interlocked.Increment(ref number)}";
            WorkbookWriter.Write(folder.Path, name, ListSheet.Of(columns.Table("清单", lines)));
            var read = SheetBook.ReadByLibrary(Path.Combine(folder.Path, name + ".xlsx"))["清单"].Skip(1).ToList();
            foreach (var (row, (money, count, day, id)) in read.Zip(lines))
            {
                Assert.That(Convert.ToDecimal(row[0], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(money).Within(0.001m));
                Assert.That(row[1], Is.EqualTo((double)count));
                Assert.That(row[2], Is.EqualTo(day.ToDateTime(TimeOnly.MinValue)));
                Assert.That(row[3] ?? "", Is.EqualTo(id));
            }
        }, iter: 100);
    }

    [Test]
    public void What_is_no_number_in_a_column_of_numbers_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        ImmutableArray<ListColumn> columns = [new("金额", CellKind.Money), new("条数", CellKind.Number), new("日期", CellKind.Date)];
        string[] values = ["约1,280元", "1999999999999999999", "2023.7.6"];
        ImmutableArray<Cell> row = [.. columns.Zip(values, (column, value) => new Cell(column.Kind, value))];
        WorkbookWriter.Write(folder.Path, "清单", ListSheet.Of(new ListTable("清单", columns, () => [row])));
        Assert.That(SheetBook.Read(Path.Combine(folder.Path, "清单.xlsx"))["清单"][1], Is.EqualTo(values));
    }

    [Test]
    public void A_list_reads_the_same_as_ever()
    {
        using var folder = new TemporaryFolder();
        WorkbookWriter.Write(folder.Path, "柳林镇", SampleSheets.Page(), SampleSheets.List(3));
        var read = SheetBook.Read(Path.Combine(folder.Path, "柳林镇.xlsx"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Keys, Is.EqualTo(new[] { "说明", "疑点清单", "选项" }));
            Assert.That(read["疑点清单"][1], Is.EqualTo(new[]
            {
                "Z7TJ-F2EK-0001", "14010", "测试申", "149901197001010001", "1281.5", "中", "名下有小型轿车，号牌晋JA0171，状态正常，待核实", "1",
                "2023-07-07", "", "", "", "", "YX54RBZ2",
            }));
            Assert.That(read["选项"].Skip(1).Select(row => row[0]), Is.EqualTo(SampleSheets.Verdicts.Items));
        }
    }
}
