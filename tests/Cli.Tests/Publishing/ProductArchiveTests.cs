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
            Assert.That(zip.GetEntry("matcher/README.md")!.ExternalAttributes, Is.Zero);
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
