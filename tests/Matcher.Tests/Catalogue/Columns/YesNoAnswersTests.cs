using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Catalogue.Columns;

[TestFixture]
public sealed class YesNoAnswersTests
{
    private static readonly SourceCatalogue Pack = SourceCatalogue.Load(
        Path.Combine(Repository.Root, "rules"),
        "rules",
        new ProblemList())!;

    [TestCase("civil_registry", "户籍状态", "注销标识", "是", "注销")] // yes
    [TestCase("civil_registry", "户籍状态", "注销标识", "1", "注销")] // as a number
    [TestCase("civil_registry", "户籍状态", "注销标识", "1.0", "注销")] // as a number that passed through a spreadsheet
    [TestCase("civil_registry", "户籍状态", "注销标识", "y", "注销")] // in Latin letters
    [TestCase("civil_registry", "户籍状态", " 注销标识 ", "否", "正常")] // no, blanks in the header
    [TestCase("civil_registry", "户籍状态", "是否注销", "0", "正常")] // another header that asks
    [TestCase("civil_registry", "户籍状态", "注销标识", "死亡注销", "死亡")] // a word all the same
    [TestCase("civil_registry", "户籍状态", "户籍状态", "是", null)] // the header asks nothing
    [TestCase("civil_registry", "户籍状态", "注销标识", "2", null)] // no answer
    [TestCase("rural_revitalization", "风险状态", "风险是否消除", "是", "已消除")] // the risk is gone
    [TestCase("rural_revitalization", "风险状态", "是否有风险", "是", "未消除")] // the same word, the contrary
    [TestCase("rural_revitalization", "风险状态", "监测状态", "是", null)] // nobody knows what was asked
    public void Yes_and_no_stand_for_what_the_header_asks(string source, string column, string header, string cell, string? meaning)
    {
        var definition = Pack.Sources[source].Columns.Single(one => one.Name == column);

        var read = definition.Meanings!.Of(definition.ToWords(cell, header));

        Assert.That(definition.Meanings.NamesOf(read.Certain).SingleOrDefault(), Is.EqualTo(meaning));
    }
}
