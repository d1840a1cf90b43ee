namespace Matcher.Formats.Files;

/// <summary>Windows says of a drive and of a share that they are no folders, and of what an account may not look into nothing at all.</summary>
[TestFixture]
public sealed class RealFolderTests
{
    private static readonly string Root = Path.GetPathRoot(Path.GetFullPath("/"))!;

    [Test]
    public void A_drive_is_where_it_is() =>
        Assert.That(PathOf("exports", _ => null, unreadable: Root), Is.EqualTo(Path.Combine(Root, "exports")));

    [Test]
    public void A_folder_that_may_only_be_gone_through_is_where_it_is()
    {
        var above = Path.Combine(Root, "share");
        Assert.That(PathOf("share/exports", _ => null, unreadable: above), Is.EqualTo(Path.Combine(above, "exports")));
    }

    [Test]
    public void A_link_above_is_followed()
    {
        var above = Path.Combine(Root, "link");
        Assert.That(PathOf("link/exports", path => path == above ? Path.Combine(Root, "real") : null),
            Is.EqualTo(Path.Combine(Root, "real", "exports")));
    }

    private static string PathOf(string folder, Func<string, string?> target, string? unreadable = null) =>
        RealFolder.PathOf(new DirectoryInfo(Path.Combine(Root, folder)), link => link.FullName == unreadable
            ? throw (link.FullName == Root ? new DirectoryNotFoundException() : new UnauthorizedAccessException())
            : target(link.FullName));
}
