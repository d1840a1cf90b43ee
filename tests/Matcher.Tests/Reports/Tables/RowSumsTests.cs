using CsCheck;

namespace Matcher.Reports.Tables;

[TestFixture]
public sealed class RowSumsTests
{
    [Test]
    public void Lists_are_the_same_only_where_every_cell_is() =>
        Gen.Select(Gen.String.Array[3].Array[1, 40], Gen.Int[0, 39], Gen.Int[0, 2], Gen.String).Sample((rows, row, column, text) =>
        {
            var changed = rows.Select(cells => cells.ToArray()).ToArray();
            changed[row % rows.Length][column] = text;
            // Half a surrogate pair is written as U+FFFD.
            var isSame = Utf8(rows).SequenceEqual(Utf8(changed), StringComparer.Ordinal);
            Assert.That(Sums(rows).DifferenceFrom(Sums(changed)) is null, Is.EqualTo(isSame));
        });

    [Test]
    public void Where_a_cell_ends_counts() =>
        Assert.That(Sums([["甲乙", "", "丙"]]).DifferenceFrom(Sums([["甲", "乙", "丙"]])), Is.Not.Null);

    [Test]
    public void Cells_that_are_left_out_at_the_end_of_a_row_are_empty() =>
        Assert.That(Sums([["甲"]]).DifferenceFrom(Sums([["甲", "", ""]])), Is.Null);

    [TestCase(0, 0, 1023)] // the first thousand
    [TestCase(1024, 1024, 2047)] // the next
    [TestCase(2999, 2048, 2999)] // the rest
    public void A_difference_is_told_by_its_rows(int row, int first, int last)
    {
        var rows = Enumerable.Range(0, 3000).Select(i => new[] { $"{i}", "", "" }).ToArray();
        var sums = Sums(rows);
        rows[row][1] = "甲";
        Assert.That(sums.DifferenceFrom(Sums(rows)), Is.EqualTo((first, last)));
    }

    [Test]
    public void A_list_with_a_row_more_differs_in_it()
    {
        string[][] rows = [.. Enumerable.Range(0, 1024).Select(i => new[] { $"{i}" })];
        Assert.That(Sums(rows).DifferenceFrom(Sums([.. rows, ["一"]])), Is.EqualTo((1024, 1024)));
    }

    private static string[] Utf8(string[][] rows) =>
        [.. rows.SelectMany(row => row).Select(cell => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(cell)))];

    private static RowSums Sums(string[][] rows)
    {
        var sums = new RowSums(3);
        foreach (var row in rows)
        {
            foreach (var cell in row)
                sums.Add(cell.AsSpan());
            sums.EndRow();
        }

        return sums;
    }
}
