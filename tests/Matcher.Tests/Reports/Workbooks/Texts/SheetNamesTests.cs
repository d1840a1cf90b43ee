namespace Matcher.Reports.Workbooks.Texts;

[TestFixture]
public sealed class SheetNamesTests
{
    [TestCase("疑点清单", "疑点清单")] // nothing to change
    [TestCase("任务[1]:*?/\\", "任务_1______")] // what Excel refuses
    [TestCase("'甲'", "甲")] // an apostrophe at either end
    [TestCase("甲'乙", "甲'乙")] // one in the middle is fine
    [TestCase("", "_")] // nothing
    [TestCase("  ", "_")] // nothing that shows
    [TestCase("history", "history_2")] // Excel's own
    [TestCase("甲\r\n乙", "甲 乙")] // on one line
    public void A_name_is_one_that_Excel_takes(string name, string expected) =>
        Assert.That(SheetNames.ForAll([name]), Is.EqualTo(new[] { expected }));

    [Test]
    public void A_long_name_is_cut_and_never_within_a_character()
    {
        var name = SheetNames.ForAll([new string('甲', 30) + "𠮷" + "乙"]).Single();
        Assert.That(name, Is.EqualTo(new string('甲', 30)));
    }

    [Test]
    public void No_two_sheets_are_called_alike_whatever_their_capitals()
    {
        var names = SheetNames.ForAll(["A", "a", "A/", "A:", new string('甲', 40), new string('甲', 50)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names.Distinct(StringComparer.OrdinalIgnoreCase), Has.Exactly(6).Items);
            Assert.That(names, Is.All.Length.LessThanOrEqualTo(31));
            Assert.That(names[1], Is.EqualTo("a_2"));
            Assert.That(names[5], Does.EndWith("甲_2"));
        }
    }

    [Test]
    public void A_defined_name_quotes_it() => Assert.That(SheetNames.Quoted("甲'乙"), Is.EqualTo("'甲''乙'"));
}
