namespace Matcher.FollowUp.Storage;

/// <summary>SQLite opens what Windows opens, and that is no long path without a prefix.</summary>
[TestFixture]
public sealed class LongPathTests
{
    private static readonly string Long = new('长', 250);

    [Test]
    public void A_long_path_gets_the_prefix_of_its_kind()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LongPath.Of(@"D:\" + Long, isWindows: true), Is.EqualTo(@"\\?\D:\" + Long));
            Assert.That(LongPath.Of(@"\\server\share\" + Long, isWindows: true), Is.EqualTo(@"\\?\UNC\server\share\" + Long));
            Assert.That(LongPath.Of(@"\\?\D:\" + Long, isWindows: true), Is.EqualTo(@"\\?\D:\" + Long));
        }
    }

    [Test]
    public void A_path_that_fits_with_its_journal_stays_as_it_is()
    {
        var fits = @"D:\" + new string('x', 259 - 3 - "-journal".Length);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LongPath.Of(fits, isWindows: true), Is.EqualTo(fits));
            Assert.That(LongPath.Of(fits + "x", isWindows: true), Does.StartWith(@"\\?\"));
            Assert.That(LongPath.Of("/" + Long + "/" + Long, isWindows: false), Does.StartWith("/"));
        }
    }
}
