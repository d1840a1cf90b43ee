using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Samples;
using Matcher.Support;

namespace Matcher.Runs;

/// <summary>Whoever watches a run sees the names of files, and nobody's own.</summary>
[TestFixture]
public sealed class MaskedProgressTests
{
    [Test]
    public void A_name_on_the_roster_is_masked_in_the_name_of_a_file_and_of_a_sheet()
    {
        var mask = new PeopleMask();
        mask.Learn(["王小明", "李红"], ["柳林镇"]);
        var told = new ListeningProgress();
        new MaskedProgress(told, mask).Reading(
            new FileProgress("vehicles", 0, "in/王小明-柳林镇.xlsx", FileState.Reading, 9) { Part = "李红149901197001010013" });
        Assert.That(told.Files.Single().File, Is.EqualTo("in/王**-柳林镇.xlsx"));
        Assert.That(told.Files.Single().Part, Is.EqualTo("李**149901********0013"));
    }

    // Who is on the roster is not known before it has been read.
    [Test]
    public void A_file_of_the_roster_that_a_pattern_found_is_not_named()
    {
        using var folder = new TemporaryFolder();
        var told = new ListeningProgress();
        LiulinSample.Run(folder, progress: told);
        Assert.That(told.Files.Where(file => file.Source == "roster").Select(file => file.File).Distinct(),
            Is.EquivalentTo(["roster (1)", "roster (2)"]));
    }
}
