namespace Matcher.Formats.Headers;

[TestFixture]
public sealed class NoteLineTests
{
    [TestCase("合计", "", "1234.50")]
    [TestCase("", "小 计：", "12")]
    [TestCase("合计 1234 条")]
    [TestCase("共1,234行")]
    [TestCase("注：以上数据截至2023年6月30日")]
    [TestCase("填表人：", "", "审核人：")]
    [TestCase("导出时间：2023-06-30 10:00:00")]
    [TestCase("第 2 页")]
    [TestCase("（盖章）")]
    [TestCase("身份证号", "姓名", "金额")] // the header of the next page
    public void A_line_about_nobody_is_a_note(params string[] cells) =>
        Assert.That(NoteLine.Read([.. cells], ["身份证号", "姓名", "金额"]), Is.Not.Null);

    [TestCase("", "王小明", "12")] // somebody without a number: must be told, not swallowed
    [TestCase("", "合小明", "12")] // a name may begin with such a character
    [TestCase("合计", "14990119700101123X", "12")] // a number may be somebody's, whatever stands before it
    [TestCase("合计", "149901-19700101-123X", "12")]
    [TestCase("合计", "1499**********123X", "12")]
    [TestCase("备注", "王小明", "12")] // no colon: a word of the data
    [TestCase("", "", "")]
    [TestCase("1.49901E+17", "王小明", "12")]
    [TestCase("姓名", "身份证号", "金额")] // not this header
    public void A_row_is_none(params string[] cells) =>
        Assert.That(NoteLine.Read([.. cells], ["身份证号", "姓名", "金额"]), Is.Null);

    [TestCase("合计 1,234 条", 1234)]
    [TestCase("共１２行", 12)]
    [TestCase("总记录数：5", 5)]
    [TestCase("合计|5 条", 5)]
    [TestCase("合计|5|1200", null)] // a sum of money
    [TestCase("共5人", null)] // one person may have several rows
    [TestCase("小计 5 条", null)] // of a part
    public void A_total_may_say_how_many_rows_there_are(string line, long? rows) =>
        Assert.That(NoteLine.Read([.. line.Split('|')], ["身份证号", "姓名", "金额"])!.PromisedRows, Is.EqualTo(rows));
}
