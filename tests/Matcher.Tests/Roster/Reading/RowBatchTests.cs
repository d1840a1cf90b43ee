using System.Globalization;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster.Reading;

/// <summary>Usual rows are read by the thousand and column by column: who stands where must not depend on how they are gathered.</summary>
[TestFixture]
public sealed class RowBatchTests
{
    // Each is the number of a row that is not usual, around the ends of batches.
    [TestCase] // all usual, and more than two batches
    [TestCase(0)] // before the first batch
    [TestCase(RowBatch.MostRows - 1)] // in the last place of a batch
    [TestCase(RowBatch.MostRows)] // right after a full batch
    [TestCase(RowBatch.MostRows + 1)] // after one row of the next
    [TestCase(5, 6, 7, RowBatch.MostRows + 10, 2 * RowBatch.MostRows + 50)] // several, some together
    public void Everybody_is_read_in_the_order_of_the_file_and_into_the_right_household(params int[] unusual)
    {
        const int count = 2 * RowBatch.MostRows + 100;
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"柳林镇,甲村{i / 3 * 3 % 7},{i / 3},户主{i / 3},测试{i},{(unusual.Contains(i) ? "无" : IdOf(i))}"));
        var roster = SmallCounty.Roster(folder, $"乡镇,村,户编号,户主姓名,姓名,身份证号\n{string.Join('\n', lines)}\n", out _);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(roster.People.Select(person => person.Name),
                Is.EqualTo(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"测试{i}"))));
            Assert.That(roster.People.Select(person => person.Number is null),
                Is.EqualTo(Enumerable.Range(0, count).Select(unusual.Contains)));
            Assert.That(roster.People.Where(person => person.Number is not null).Select(person => person.RawId),
                Is.EqualTo(Enumerable.Range(0, count).Where(i => !unusual.Contains(i)).Select(IdOf)));
            Assert.That(roster.People.Select(person => roster.HouseholdOf(person).Number),
                Is.EqualTo(Enumerable.Range(0, count).Select(i => (i / 3).ToString(CultureInfo.InvariantCulture))));
            Assert.That(roster.People.Select(person => person.Row.Place.Row),
                Is.EqualTo(Enumerable.Range(2, count).Select(row => (long)row)));
            Assert.That(roster.People.Select(person => roster.HouseholdOf(person).Village),
                Is.EqualTo(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"甲村{i / 3 * 3 % 7}"))));
        }
    }

    // Sequences that are no multiple of a hundred: a number that ends in 000 may have been cut by Excel.
    private static string IdOf(int i) =>
        Id(1 + (i % 99), new DateOnly(1930, 1, 1).AddDays(i / 99).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
}
