namespace Matcher.Formats.Files;

/// <summary>Where a ledger would be damaged, and lists would leave the bureau.</summary>
[TestFixture]
public sealed class FolderPlaceTests
{
    private static readonly string Here = Path.GetTempPath();

    [TestCase(@"\\server\share\dibao\ledger.db", true, TestName = "a share")]
    [TestCase(@"\\?\UNC\server\share\ledger.db", true, TestName = "a share, written long")]
    [TestCase(@"\\?\C:\dibao\ledger.db", false, TestName = "a disk of this computer, written long")]
    [TestCase(@"\\.\C:\dibao\ledger.db", false, TestName = "a device")]
    public void A_path_shows_whether_it_is_on_a_share(string path, bool isShare) =>
        Assert.That(new FolderPlace { DriveOf = _ => DriveType.Fixed }.ShareOf(path), isShare ? Is.Not.Null : Is.Null);

    [TestCase(DriveType.Network, true, TestName = "a mapped drive")]
    [TestCase(DriveType.Fixed, false, TestName = "a disk")]
    [TestCase(DriveType.Removable, false, TestName = "a stick: slow, but nobody else writes there")]
    public void A_drive_is_what_the_system_says(DriveType drive, bool isShare) =>
        Assert.That(new FolderPlace { DriveOf = _ => drive }.ShareOf(Path.Combine(Here, "not", "there", "ledger.db")),
            isShare ? Is.Not.Null : Is.Null);

    [Test]
    public void A_drive_of_which_the_system_says_nothing_is_no_share() =>
        Assert.That(new FolderPlace { DriveOf = _ => throw new IOException() }.ShareOf(Here), Is.Null);

    [TestCase("OneDrive", TestName = "one's own")]
    [TestCase("onedrive", TestName = "Windows does not mind capitals")]
    [TestCase("OneDrive - 柳林县民政局", TestName = "the bureau's")]
    [TestCase("坚果云", TestName = "Nutstore")]
    [TestCase("WPS云盘", TestName = "WPS")]
    public void A_folder_is_known_by_the_name_that_its_client_gives_it(string name)
    {
        var folder = Path.Combine(Here, "users", name);
        Assert.That(new FolderPlace().SyncFolderOf(Path.Combine(folder, "低保", "ledger.db")), Is.EqualTo(folder));
    }

    [TestCase("OneDrive备份说明", TestName = "a name that only begins like one")]
    [TestCase("低保", TestName = "any other")]
    public void Other_names_say_nothing(string name) =>
        Assert.That(new FolderPlace().SyncFolderOf(Path.Combine(Here, name, "ledger.db")), Is.Null);

    [TestCase(0x0008_0010, true, TestName = "always kept on this device")]
    [TestCase(0x0010_0010, true, TestName = "may be removed from this device")]
    [TestCase(0x0000_0010, false, TestName = "an ordinary folder")]
    public void A_folder_that_was_renamed_is_known_by_its_attributes(int attributes, bool isSynced) =>
        Assert.That(new FolderPlace { AttributesOf = _ => (FileAttributes)attributes }.SyncFolderOf(Path.Combine(Here, "ledger.db")),
            isSynced ? Is.Not.Null : Is.Null);
}
