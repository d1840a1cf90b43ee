namespace Matcher.Identity;

[TestFixture]
public sealed class PeopleMaskTests
{
    [TestCase("王小明", "王**", TestName = "A name in the place of a township")]
    [TestCase("v.zip/149901197001010013_王小明.pdf", "v.zip/149901********0013_王**.pdf", TestName = "In the name of an archive's member")]
    [TestCase("车主王 小 明名下", "车主王**名下", TestName = "With blanks between its characters")]
    [TestCase("阿依古丽·买买提、王小明", "阿**、王**", TestName = "Two of them, one long")]
    [TestCase("LI MING's car", "L**'s car", TestName = "In letters")]
    [TestCase("RELI MINGLE", "RELI MINGLE", TestName = "Not within a word of letters")]
    [TestCase("柳林镇", "柳林镇", TestName = "A township that begins like somebody's name")]
    [TestCase("柳林", "柳**", TestName = "Who bears it")]
    [TestCase("张三", "张三", TestName = "Somebody who is not on the roster")]
    public void Names_on_the_roster_are_masked_and_the_countys_own_words_are_not(string text, string expected)
    {
        var mask = new PeopleMask();
        mask.Learn(["王小明", "阿依古丽·买买提", "LI MING", "柳林", "", "明"], ["柳林镇", "身份证号"]);
        Assert.That(mask.Of(text), Is.EqualTo(expected));
        Assert.That(mask.Of(mask.Of(text)), Is.EqualTo(expected), "twice is once");
    }

    [Test]
    public void Before_the_roster_is_read_numbers_are_masked() =>
        Assert.That(new PeopleMask().Of("王小明149901197001010013"), Is.EqualTo("王小明149901********0013"));
}
