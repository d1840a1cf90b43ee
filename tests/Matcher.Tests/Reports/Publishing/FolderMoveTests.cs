using Matcher.Support;

namespace Matcher.Reports.Publishing;

[TestFixture]
public sealed class FolderMoveTests
{
    [TestCase(0)] // nobody holds it
    [TestCase(4)] // a virus scanner does, for as long as there is patience
    public void A_folder_that_is_held_for_a_moment_is_moved(int refusals)
    {
        using var folder = new TemporaryFolder();
        folder.Write("from/list.csv", "");
        Move(Refusing(refusals), folder);
        Assert.That(File.Exists(Path.Combine(folder.Path, "to", "list.csv")), Is.True);
    }

    [Test]
    public void A_folder_that_stays_held_is_given_up()
    {
        using var folder = new TemporaryFolder();
        folder.Write("from/list.csv", "");
        Assert.That(() => Move(Refusing(5), folder), Throws.InstanceOf<UnauthorizedAccessException>());
        Assert.That(File.Exists(Path.Combine(folder.Path, "from", "list.csv")), Is.True);
    }

    [Test]
    public void The_usual_way_moves_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("from/list.csv", "");
        FolderMoves.Usual(Path.Combine(folder.Path, "from"), Path.Combine(folder.Path, "to"));
        Assert.That(File.Exists(Path.Combine(folder.Path, "to", "list.csv")), Is.True);
    }

    private static void Move(FolderMove move, TemporaryFolder folder) =>
        FolderMoves.Patiently(move, TimeSpan.Zero)(Path.Combine(folder.Path, "from"), Path.Combine(folder.Path, "to"));

    private static FolderMove Refusing(int times) => (from, to) =>
    {
        if (times-- > 0)
            throw new UnauthorizedAccessException("held");
        Directory.Move(from, to);
    };
}
