using System.Text;
using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Rows;

/// <summary>Rows without numbers are found by their keys, wherever a place is said.</summary>
public sealed class RowKeysTests
{
    [Test]
    public void A_row_is_said_by_its_key_wherever_it_is_said()
    {
        var keys = new RowKeys(["年度", "流水号"]);
        Add(keys, 3, "2023", "7");
        Add(keys, 1_000_000_000_000, "", new string('长', 300));
        var table = new TablePlace(0, "province/si.payments", Part: null) { Keys = keys };
        var place = new RowPlace(table, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(place.Text, Is.EqualTo("province/si.payments 主键 年度=2023, 流水号=7"));
            Assert.That(place.ShortText, Is.EqualTo("province/si.payments:年度=2023, 流水号=7"));
            Assert.That(place.RowText, Is.EqualTo("年度=2023, 流水号=7"));
            Assert.That(place.Where, Is.EqualTo(new Place("province/si.payments") { Key = "年度=2023, 流水号=7" }));
            Assert.That(place.Under("状态"), Is.EqualTo(new Place("province/si.payments", Column: "状态") { Key = "年度=2023, 流水号=7" }));
            // An empty part, and one whose length takes two bytes.
            Assert.That(keys.TextOf(1_000_000_000_000), Is.EqualTo("年度=, 流水号=" + new string('长', 300)));
            Assert.That(keys.TextOf(4), Is.Null, "nobody may ask of a row that was not handed over");
        }
    }

    // They are held in blocks: the first and last of one, between two, before all and behind all.
    [Test]
    public void Each_of_many_rows_is_found_and_no_other()
    {
        var keys = new RowKeys(["id"]);
        for (var row = 10L; row < 30_000; row += 3)
            Add(keys, row, row.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (var row = 0L; row < 30_010; row++)
            Assert.That(keys.TextOf(row), Is.EqualTo(row is >= 10 and < 30_000 && row % 3 == 1 ? $"id={row}" : null));
    }

    [Test]
    public void A_row_of_a_file_has_its_number()
    {
        var place = new RowPlace(new TablePlace(0, "a.xlsx", "一月"), 12);
        Assert.That((place.Text, place.ShortText, place.RowText, place.Key), Is.EqualTo(("a.xlsx 工作表“一月” 第12行", "a.xlsx[一月]:12", "12", (string?)null)));
    }

    private static void Add(RowKeys keys, long row, params string[] values) => keys.Add(
        row, Encoding.UTF8.GetBytes(string.Concat(values)), [.. values.Select(Encoding.UTF8.GetByteCount)]);
}
