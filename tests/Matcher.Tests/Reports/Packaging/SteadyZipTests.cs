using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Matcher.Support;

namespace Matcher.Reports.Packaging;

[TestFixture]
public sealed class SteadyZipTests
{
    [TestCase(true)] // packed
    [TestCase(false)] // as it is
    public void Anybody_reads_what_was_written(bool isPacked)
    {
        using var folder = new TemporaryFolder();
        var number = 0;
        Gen.Byte.Array[0, 70_000].Array[1, 3].Sample(contents =>
        {
            var path = Path.Combine(folder.Path, $"{Interlocked.Increment(ref number)}.zip");
            Write(path, isPacked, contents);
            using var archive = ZipFile.OpenRead(path);
            Assert.That(archive.Entries.Select(Read), Is.EqualTo(contents));
        }, iter: 20);
    }

    [Test]
    public void What_repeats_becomes_a_tenth()
    {
        using var folder = new TemporaryFolder();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<c r=\"A1\" s=\"2\" t=\"s\"><v>12</v></c>", 10_000)));
        var path = Path.Combine(folder.Path, "a.zip");
        Write(path, isPacked: true, text);
        Assert.That(new FileInfo(path).Length, Is.LessThan(text.Length / 10));
    }

    [Test]
    public void What_is_packed_is_the_same_on_every_machine()
    {
        using var folder = new TemporaryFolder();
        var bytes = new byte[200_000];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(i % 251 * (i / 1000) % 97);
        var path = Path.Combine(folder.Path, "a.zip");
        Write(path, isPacked: true, bytes);
        // They may change with what packs them; then every packed file changes, and this line with it.
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), Is.EqualTo(
            "d3eed2f9f1de71d701190dfcef4a015eab31bf4e67ae1117371238d775369014"));
    }

    [TestCase(true)] // packed
    [TestCase(false)] // as it is
    public void A_member_may_be_empty(bool isPacked)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "a.zip");
        Write(path, isPacked, [], [1]);
        using var archive = ZipFile.OpenRead(path);
        Assert.That(archive.Entries.Select(entry => Read(entry).Length), Is.EqualTo(new[] { 0, 1 }));
    }

    private static void Write(string path, bool isPacked, params byte[][] contents)
    {
        using var zip = new SteadyZip(File.Create(path), Encoding.UTF8);
        for (var i = 0; i < contents.Length; i++)
        {
            using var member = zip.Begin($"成员{i}", isPacked);
            member.Write(contents[i]);
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var read = new MemoryStream();
        content.CopyTo(read);
        return read.ToArray();
    }
}
