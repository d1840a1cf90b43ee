using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Support;

namespace Matcher.Identity.Names;

[TestFixture]
public sealed class LikelyNameTests
{
    [TestCase("王小明 a", "王** a")]
    [TestCase("李秀兰", "李**")]
    [TestCase("149901********0013_王小明.pdf", "149901********0013_王**.pdf")]
    [TestCase("张家庄、高新区、马家塔", "张家庄、高新区、马家塔")] // where people live
    [TestCase("机动车登记", "机动车登记")]
    public void What_looks_like_a_name_is_masked(string text, string expected) => Assert.That(LikelyName.Masked(text), Is.EqualTo(expected));

    // Else whoever inspects a file could not read its headers.
    [Test]
    public void No_column_of_the_pack_looks_like_one()
    {
        var pack = SourceCatalogue.Load(Path.Combine(Repository.Root, "rules"), "rules", new ProblemList())!;
        var words = pack.Sources.Values.Append(pack.Roster).SelectMany(source => source.Columns)
            .SelectMany(column => column.Aliases.Append(column.Name));
        Assert.That(words.Where(word => LikelyName.IsOne(word)), Is.Empty);
    }
}
