using System.IO.Compression;
using Matcher.Cli.Support;
using Matcher.Publishing.Products;

namespace Matcher.Cli.Publishing;

/// <summary>The zip that users get.</summary>
[TestFixture]
public sealed class ProductArchiveTests
{
    private const UnixFileMode Runnable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly DateOnly Day = new(2026, 11, 30);

    [Test]
    public void The_program_may_be_run_and_all_files_are_of_the_day()
    {
        using var folder = new TemporaryFolder();
        using var zip = ZipFile.OpenRead(Archive(folder, "rules/a.yaml", "matcher", "README.md"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zip.Entries.Select(entry => entry.FullName),
                Is.EqualTo(new[] { "matcher/README.md", "matcher/matcher", "matcher/rules/a.yaml" }));
            Assert.That((UnixFileMode)(zip.GetEntry("matcher/matcher")!.ExternalAttributes >> 16) & (UnixFileMode)0xFFF, Is.EqualTo(Runnable));
            Assert.That((UnixFileMode)(zip.GetEntry("matcher/README.md")!.ExternalAttributes >> 16) & (UnixFileMode)0xFFF, Is.EqualTo(Readable));
            Assert.That(zip.Entries.Select(entry => DateOnly.FromDateTime(entry.LastWriteTime.DateTime)), Is.All.EqualTo(Day));
        }
    }

    [Test]
    public void Unpacked_on_Unix_the_program_can_be_started()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows knows no such right.");
            return;
        }

        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "unpacked");
        ZipFile.ExtractToDirectory(Archive(folder, "matcher", "README.md"), target);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.GetUnixFileMode(Path.Combine(target, "matcher", "matcher")).HasFlag(UnixFileMode.UserExecute), Is.True);
            Assert.That(File.GetUnixFileMode(Path.Combine(target, "matcher", "README.md")).HasFlag(UnixFileMode.UserExecute), Is.False);
        }
    }

    // unzip, where the locale is not UTF-8, as in a scheduled task: of a zip that was not made on Unix it takes names to pieces.
    [Test]
    public void Every_file_says_that_it_comes_from_Unix()
    {
        using var folder = new TemporaryFolder();
        var bytes = File.ReadAllBytes(Archive(folder, "乡镇.md", "matcher", "README.md"));
        var hosts = Enumerable.Range(0, bytes.Length - 6).Where(at => bytes.AsSpan(at).StartsWith("PK\x01\x02"u8)).Select(at => bytes[at + 5]);
        Assert.That(hosts, Is.EqualTo(new[] { 3, 3, 3 }));
    }

    [Test]
    public void The_same_files_are_the_same_bytes_whenever_they_came()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var first = File.ReadAllBytes(Archive(one, "乡镇.md", "matcher", "rules/a.yaml"));
        var second = Archive(other, "rules/a.yaml", "matcher", "乡镇.md");
        File.SetLastWriteTimeUtc(Path.Combine(other.Path, "product", "matcher"), DateTime.UnixEpoch);
        Assert.That(File.ReadAllBytes(second), Is.EqualTo(first));
    }

    [Test]
    public void Its_SHA_256_is_written_as_sha256sum_reads_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "matcher-0.1.0-win-x64.zip");
        File.WriteAllText(file, "abc");
        Checksum.WriteBeside(file);
        Assert.That(File.ReadAllText(file + ".sha256"), // FIPS 180-4's own example
            Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  matcher-0.1.0-win-x64.zip\n"));
    }

    private static string Archive(TemporaryFolder folder, params string[] files)
    {
        var product = Path.Combine(folder.Path, "product");
        foreach (var file in files)
        {
            var path = Path.Combine(product, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file);
        }

        var archive = Path.Combine(folder.Path, "product.zip");
        ProductArchive.Write(archive, product, "matcher", Day);
        return archive;
    }
}
