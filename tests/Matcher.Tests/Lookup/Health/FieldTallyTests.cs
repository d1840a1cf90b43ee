using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Matches;

namespace Matcher.Lookup.Health;

[TestFixture]
public sealed class FieldTallyTests
{
    private static readonly SourceDefinition Source = new("vehicles", "机动车登记", "公安局", [
        Column(0, "状态", ColumnType.Text, ("A", "正常"), ("G", "违法未处理"), ("Q", "逾期未检验")) with { HoldsSeveral = true },
        Column(1, "登记日期", ColumnType.Date),
        Column(2, "原值", ColumnType.Number),
        Column(3, "品牌", ColumnType.Text),
    ]);

    [TestCase("正常", "")] // a known code in words
    [TestCase("违法未处理、逾期未检验", "")] // two
    [TestCase("违法未处理、Z", "Z")] // a letter that the table does not have, beside one that it has
    [TestCase("7", "7")] // another system's code
    [TestCase("ｚ９", "Z9")] // the same code in whatever width and case
    [TestCase("已转让", "")] // an agency's own words: anybody can read them
    [TestCase("", "")] // nothing there
    public void Codes_that_the_table_does_not_have_are_unknown(string words, string unknown)
    {
        var faults = Of(Row(5, words, "2020-05-01", "80000", "A1"));
        Assert.That(faults.Select(fault => (fault.Kind, fault.Code)),
            Is.EqualTo(unknown.Length == 0 ? [] : new[] { (FieldFaultKind.UnknownCode, unknown) }));
    }

    [Test]
    public void Words_that_no_meaning_has_are_counted_each_by_itself()
    {
        var source = Source with
        {
            Columns = Source.Columns.SetItem(3,
                Source.Columns[3] with { Meanings = new MeaningList([new("国产", ["五菱"])], empty: null, together: false, []) }),
        };
        var tally = new FieldTally(source);
        foreach (var (word, row) in new[] { "五菱", "灵异", "", "五菱、灵异", "14990119700101001300" }.Select((word, row) => (word, row)))
            tally.Add(new SourceRow(source, new RowPlace(new TablePlace(0, "vehicles.csv", null), row + 2), ["正常", "2020-05-01", "", word]));

        Assert.That(
            tally.ToFaults().Select(fault => (fault.Kind, fault.Code, string.Join(' ', fault.FirstRows))),
            Is.EqualTo(new[] { (FieldFaultKind.UnknownWord, "灵异", "3 5"), (FieldFaultKind.UnknownWord, "149901**********1300", "6") }));
    }

    [TestCase("2020-13-01", "80000", FieldFaultKind.UnreadableDate)] // no such month
    [TestCase("去年", "80000", FieldFaultKind.UnreadableDate)] // no date at all
    [TestCase("2020-05-01", "约8万", FieldFaultKind.UnreadableNumber)] // an estimate is no number
    public void Values_that_cannot_be_read_are_counted(string date, string amount, FieldFaultKind kind)
    {
        var fault = Of(Row(5, "正常", date, amount, "")).Single();
        Assert.That((fault.Kind, fault.Code, fault.Rows, fault.FirstRows.Single()), Is.EqualTo((kind, "", 1L, 5L)));
    }

    [TestCase("1970-01-01 08:00:00", "1970-01-01")]
    [TestCase("1900/1/0", "1899-12-31")] // Excel's day 0
    public void Days_that_stand_for_no_date_are_counted_by_the_day(string date, string code)
    {
        var fault = Of(Row(5, "正常", date, "", "")).Single();
        Assert.That((fault.Kind, fault.Code), Is.EqualTo((FieldFaultKind.StandInDate, code)));
    }

    [TestCase("1990-05-20", FieldFaultKind.ImpossibleDate)] // died on the day of birth
    [TestCase("1990-05-21", null)]
    public void A_death_that_is_not_after_the_birth_is_counted(string date, FieldFaultKind? kind)
    {
        var source = Source with { Columns = [Source.Columns[1] with { Index = 0, DayOf = DayOf.Death }] };
        var tally = new FieldTally(source);
        tally.Add(new SourceRow(source, new RowPlace(new TablePlace(0, "v.csv", null), 2), [date]), new DateOnly(1990, 5, 20));
        Assert.That(tally.ToFaults().Select(fault => (FieldFaultKind?)fault.Kind), Is.EqualTo(kind is null ? [] : new[] { kind }));
    }

    [TestCase("", "")] // empty
    [TestCase("无", "-")] // says that there is nothing
    public void Nothing_is_not_unreadable(string date, string amount) => Assert.That(Of(Row(5, "", date, amount, "")), Is.Empty);

    [Test]
    public void Codes_come_by_how_often_they_do_each_with_its_first_rows()
    {
        var rows = Enumerable.Range(2, 10).Select(row => Row(row, row % 3 == 0 ? "Y" : "X", "2020-05-01", "", ""));
        Assert.That(
            Of([.. rows]).Select(fault => (fault.Code, fault.Rows, string.Join(' ', fault.FirstRows))),
            Is.EqualTo(new[] { ("X", 7L, "2 4 5 7 8"), ("Y", 3L, "3 6 9") }));
    }

    private static ImmutableArray<FieldFault> Of(params SourceRow[] rows)
    {
        var tally = new FieldTally(Source);
        foreach (var row in rows)
            tally.Add(row);
        return tally.ToFaults();
    }

    private static SourceRow Row(long row, params string[] values) =>
        new(Source, new RowPlace(new TablePlace(0, "vehicles.csv", null), row), [.. values]);

    private static ColumnDefinition Column(int index, string name, ColumnType type, params (string Code, string Words)[] codes) => new(
        index, name, ColumnRole.None, type, IsRequired: false, [],
        codes.ToImmutableDictionary(code => code.Code, code => code.Words, StringComparer.Ordinal));
}
