using System.Globalization;
using System.Text;
using Matcher.Catalogue.Columns;
using Matcher.Support;

namespace Matcher.Roster.Rows;

/// <summary>What a person costs in memory, counted: a province has millions of them.</summary>
[TestFixture]
[NonParallelizable]
public sealed class RosterMemoryTests
{
    private const int People = 20_000;

    // With so few people the buffers that their file is read into, which the pool keeps, weigh some fifty bytes a person.
    private const int MostBytesAPerson = 320;

    [Test]
    public void A_person_on_the_roster_takes_few_bytes_households_and_texts_included()
    {
        using var folder = new TemporaryFolder();
        var csv = new StringBuilder("乡镇,村,户编号,姓名,身份证号,户月保障金,月保障金,享受开始年月\n");
        for (var i = 0; i < People; i++)
        {
            var birth = new DateOnly(1950, 1, 1).AddDays(i / 900).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            csv.Append(CultureInfo.InvariantCulture, $"柳林镇,第{i / 100}村,H{i / 2},王{(char)('一' + (i % 5000))},{SmallCounty.Id((i % 900) + 1, birth)},500,{200 + (i % 20)},202001\n");
        }

        // Once before: what is made once for all is not a person's.
        SmallCounty.Roster(folder, "乡镇,村,户编号,姓名,身份证号\n柳林镇,一村,1,王一," + SmallCounty.Id(1), out _);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var roster = SmallCounty.Roster(folder, csv.ToString(), out _);
        csv.Clear().Capacity = 0;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(roster.People, Has.Length.EqualTo(People));
            Assert.That(roster.People[^1].Row.Value(ColumnRole.Name), Is.EqualTo($"王{(char)('一' + ((People - 1) % 5000))}"));
            Assert.That(held / People, Is.LessThan(MostBytesAPerson));
        }

        TestContext.Out.WriteLine($"{held / People} bytes a person");
    }
}
