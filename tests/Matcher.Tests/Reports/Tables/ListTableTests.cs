namespace Matcher.Reports.Tables;

[TestFixture]
public sealed class ListTableTests
{
    // A workbook says how far a sheet goes before it has its rows: a county has a million of them.
    [Test]
    public void Rows_are_counted_without_being_made()
    {
        var made = 0;
        var list = new ListColumns<int>().Number("数", item => made += item).Table("清单", Enumerable.Range(1, 3).Where(item => item > 1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.CountRows(), Is.EqualTo(2));
            Assert.That(made, Is.Zero);
        }
    }

    // A table that is not made of columns has only its rows to count.
    [Test]
    public void Rows_that_are_there_are_counted() =>
        Assert.That(new ListTable("清单", [], () => [[], []]).CountRows(), Is.EqualTo(2));
}
