using System.Collections.Immutable;
using Matcher.Catalogue.Config;

namespace Matcher.Reports.Naming;

[TestFixture]
public sealed class ListTownshipsTests
{
    private static readonly ImmutableArray<WorkingGroup> Groups =
        [new("第一组", ["柳林镇", "A/B"]), new("第二/组", ["三交镇"]), new("未知乡镇", ["孟门镇"])];

    [TestCase("柳林镇", "疑点清单/第一组/柳林镇")] // as in the list
    [TestCase(" 柳林\u3000镇 ", "疑点清单/第一组/柳林镇")] // with blanks
    [TestCase("柳林县柳林镇", "疑点清单/第一组/柳林镇")] // with the county before it
    [TestCase("A/B", "疑点清单/第一组/A_B")] // not safe as a file
    [TestCase("三交镇", "疑点清单/第二_组/三交镇")] // its group is not safe as a folder
    [TestCase("孟门镇", "疑点清单/未知乡镇_2/孟门镇")] // a group that is called what the unknown are called
    [TestCase("A?B", "疑点清单/未知乡镇/A_B")] // not in the list
    [TestCase("a*b", "疑点清单/未知乡镇/a_b_2")] // would share a file on Windows
    [TestCase("", "疑点清单/未知乡镇/_")] // no name at all still has its list
    public void Each_township_has_its_file(string written, string expected)
    {
        var townships = new ListTownships("柳林县", Groups, ["a*b", "A?B", "", written]);
        Assert.That(townships.Of(written).FileInGroupOf("疑点清单"), Is.EqualTo(expected));
    }

    [Test]
    public void The_official_order_holds_and_the_others_come_after_by_name()
    {
        var townships = new ListTownships("柳林县", Groups, ["乙", "甲", "三交镇"]);
        Assert.That(townships.Official.Select(township => township.Name), Is.EqualTo(new[] { "柳林镇", "A/B", "三交镇", "孟门镇" }));
        Assert.That(townships.Unofficial.Select(township => (township.Name, township.Order)), Is.EqualTo(new[] { ("乙", 4), ("甲", 5) }));
    }
}
