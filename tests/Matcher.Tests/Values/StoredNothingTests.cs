namespace Matcher.Values;

[TestFixture]
public sealed class StoredNothingTests
{
    [TestCase("NULL")] // a database
    [TestCase("null")]
    [TestCase("ＮＵＬＬ")] // full width
    [TestCase("(Null)")] // Oracle's tools
    [TestCase("（null）")]
    [TestCase("[NULL]")] // DBeaver
    [TestCase("<null>")] // IntelliJ
    [TestCase("{null}")]
    [TestCase("\"NULL\"")] // quoted once too often
    [TestCase(@"\N")] // MySQL's and Hive's dumps
    [TestCase("＼Ｎ")]
    [TestCase("nan")] // Python
    [TestCase("NaN")]
    [TestCase("NaT")]
    [TestCase("<NA>")]
    [TestCase("None")]
    [TestCase("<nil>")] // Go
    [TestCase("undefined")] // JavaScript
    [TestCase("#N/A")] // Excel
    [TestCase("N/A")]
    [TestCase("n/a")]
    [TestCase("-")]
    [TestCase("--")]
    [TestCase("——")]
    [TestCase("/")]
    [TestCase("(空)")]
    public void Programs_and_people_write_nothing_so(string text) => Assert.That(StoredNothing.Without(text), Is.Empty);

    [TestCase("无")] // may be the answer in a column of words
    [TestCase("NA")] // may be two codes
    [TestCase("Nathan")]
    [TestCase("Nancy")]
    [TestCase("李None")]
    [TestCase("0")]
    [TestCase("#REF!")] // a formula that broke: there was something
    [TestCase("()")]
    [TestCase("正常")]
    [TestCase("null null")]
    public void Anything_else_says_something(string text) => Assert.That(StoredNothing.Without(text), Is.EqualTo(text));
}
