using Matcher.Roster;

namespace Matcher.Rules.Kinds.Shared;

[TestFixture]
public sealed class SharedTextTests
{
    private static readonly Household Household = new()
    {
        Index = 0, Number = "1", Township = "柳林镇", Village = "上庄村", HeadName = "甲", Category = "农村", Members = [0],
    };

    [TestCase("上庄村12号", "柳林镇上庄村12号")]
    [TestCase("山西省吕梁市柳林县柳林镇 上庄村１２号。", "柳林镇上庄村12号")] // full width, blanks, the county before it
    [TestCase("12号", "柳林镇上庄村12号")] // the roster says the village in another column
    [TestCase("上庄村1-2号", "柳林镇上庄村1-2号")] // not 12
    [TestCase("太原市迎泽区甲路3号", "太原市迎泽区甲路3号")]
    [TestCase("138 0000 0001", "13800000001")]
    [TestCase("+86 13800000001", "13800000001")]
    [TestCase("0358-4022222", "03584022222")]
    [TestCase("6217 9905 5000 1234 567", "6217990550001234567")]
    [TestCase("'6217990550001234567", "6217990550001234567")]
    [TestCase("13800000001、13900000002", "13800000001|13900000002")]
    [TestCase("13800000001 13900000002", "13800000001|13900000002")]
    public void One_value_is_written_one_way(string text, string keys) =>
        Assert.That(string.Join('|', SharedText.KeysOf(text, Household)!.Value), Is.EqualTo(keys));

    [TestCase("")]
    [TestCase("无")]
    [TestCase("不详")]
    [TestCase("/")]
    [TestCase("(Null)")]
    [TestCase("\\N")]
    [TestCase("nan")]
    [TestCase("#N/A")]
    [TestCase("同上")]
    [TestCase("无电话")]
    [TestCase("0")]
    [TestCase("0000000")]
    [TestCase("11111111111")]
    [TestCase("柳林镇上庄村")] // no more than the village
    [TestCase("上庄村")]
    [TestCase("上庄村三组")]
    [TestCase("上庄")] // the same village
    [TestCase("柳林镇上庄")]
    [TestCase("同户主")] // an account that is written in another row
    public void What_says_nothing_is_nobodys(string text) => Assert.That(SharedText.KeysOf(text, Household), Is.Empty);

    [TestCase("6217***4567")]
    [TestCase("6217xxxxxxxx4567")]
    [TestCase("6.21799E+18")]
    [TestCase("6217990550001230000")] // its last digits are lost
    [TestCase("上庄村?号")]
    public void What_cannot_be_read_whole_cannot_be_compared(string text) => Assert.That(SharedText.KeysOf(text, Household), Is.Null);
}
