using System.Globalization;
using Matcher.Support;
using static Matcher.Support.SmallCounty;

namespace Matcher.Roster.Reading;

/// <summary>Usual rows are read in parts and column by column: who stands where must not depend on how they are gathered.</summary>
[TestFixture]
public sealed class RowGatheringTests
{
    private const int Count = 3000;

    // The numbers of rows that are not usual: none, the first and the last, some together, and as many as the others.
    private static readonly int[][] Unusual = [[], [0, Count - 1], [5, 6, 7, 1500], [.. Enumerable.Range(0, Count / 2).Select(i => 2 * i)]];

    // Bytes of a part: a row or two, so that a household stands in several; some hundred rows; the whole file.
    [Test]
    public void Everybody_is_read_in_the_order_of_the_file_and_into_the_right_household(
        [ValueSource(nameof(Unusual))] int[] unusual, [Values(60, 10_000, 1 << 20)] long partSize)
    {
        const int count = Count;
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"柳林镇,甲村{i / 3 * 3 % 7},{i / 3},户主{i / 3},测试{i},{(unusual.Contains(i) ? "无" : IdOf(i))}"));
        var roster = SmallCounty.Roster(folder, $"乡镇,村,户编号,户主姓名,姓名,身份证号\n{string.Join('\n', lines)}\n", out _, partSize);

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

    [Test]
    public void A_line_break_in_quotes_is_no_end_of_a_row_wherever_the_file_is_cut([Range(40, 120, 10)] long partSize)
    {
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, 50).Select(i => $"柳林镇,甲村,{i},户主{i},\"测\n试{i}\",{IdOf(i)}");
        var roster = SmallCounty.Roster(folder, $"乡镇,村,户编号,户主姓名,姓名,身份证号\n{string.Join('\n', lines)}\n", out _, partSize);

        Assert.That(roster.People.Select(person => (person.Name, person.Row.Place.Row)),
            Is.EqualTo(Enumerable.Range(0, 50).Select(i => ($"测\n试{i}", 2L + i))));
    }

    [Test]
    public void The_same_number_in_two_townships_is_two_households_and_in_one_township_one()
    {
        using var folder = new TemporaryFolder();
        string[] lines = [$"柳林镇,7,{IdOf(0)}", $"孟门镇,7,{IdOf(1)}", $"柳林镇,7,{IdOf(2)}", $"孟门镇,7,{IdOf(3)}", $" 柳林镇,8,{IdOf(4)}"];
        var roster = SmallCounty.Roster(folder, $"乡镇,户编号,身份证号,姓名\n{string.Join(",某\n", lines)},某\n", out _);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(roster.Households.Select(household => household.Members), Is.EqualTo(new[] { new[] { 0, 2 }, [1, 3], [4] }));
            Assert.That(roster.Households[2].Township, Is.EqualTo(roster.Households[0].Township), "a blank before it is no other township");
        }
    }

    // Sequences that are no multiple of a hundred: a number that ends in 000 may have been cut by Excel.
    private static string IdOf(int i) =>
        Id(1 + (i % 99), new DateOnly(1930, 1, 1).AddDays(i / 99).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
}
