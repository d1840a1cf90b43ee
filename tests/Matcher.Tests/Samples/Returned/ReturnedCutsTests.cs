using System.IO.Compression;
using Matcher.Foundation.Problems;
using Matcher.Returns;
using Matcher.Returns.Lines;
using Matcher.Support;

namespace Matcher.Samples.Returned;

/// <summary>A file that was cut off on the way, or in which bytes changed, is read or refused with a word; nothing is thrown.</summary>
[TestFixture]
public sealed class ReturnedCutsTests
{
    private const int Cuts = 6;
    private const int Changes = 6;

    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "returned");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.Contains('~', StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Test]
    public void A_file_that_is_cut_off_or_changed_breaks_nothing([ValueSource(nameof(Files))] string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        var random = new Random(20230720);
        foreach (var broken in CutsOf(bytes, random).Concat(ChangesOf(bytes, random)))
            Assert.That(() => ReadOf(Path.GetFileName(name), broken), Throws.Nothing);
    }

    // Within the packing, where no checksum finds it first.
    [TestCase("libreoffice/libreoffice-merged.ods", "content.xml")] // what LibreOffice writes
    [TestCase("workbooks/shared-texts-in-runs.xlsx", "xl/sharedStrings.xml")] // texts
    [TestCase("workbooks/merged.xlsx", "xl/worksheets/sheet1.xml")] // a sheet
    [TestCase("workbooks/dates-from-1904.xlsx", "xl/workbook.xml")] // the workbook
    public void A_part_that_is_cut_off_or_changed_breaks_nothing(string name, string part)
    {
        var random = new Random(20230720);
        var parts = PartsOf(Path.Combine(Folder, name));
        var content = parts.Single(one => one.Name == part).Content;
        foreach (var broken in CutsOf(content, random).Concat(ChangesOf(content, random)).Concat(ChangesOf(content, random)))
        {
            var packed = TestPackage.Zip(parts.Select(one => one.Name == part ? (one.Name, broken) : one), CompressionLevel.NoCompression);
            Assert.That(() => ReadOf(Path.GetFileName(name), packed), Throws.Nothing);
        }
    }

    private static IReadOnlyList<ReturnedFile> ReadOf(string name, byte[] bytes) => Read.Files(new ProblemList(), (name, bytes));

    private static IEnumerable<byte[]> CutsOf(byte[] bytes, Random random) =>
        Enumerable.Range(0, Cuts).Select(_ => bytes[..random.Next(bytes.Length + 1)]);

    private static IEnumerable<byte[]> ChangesOf(byte[] bytes, Random random)
    {
        for (var i = 0; i < Changes && bytes.Length > 0; i++)
        {
            var changed = bytes.ToArray();
            for (var j = 0; j <= i; j++)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            yield return changed;
        }
    }

    private static List<(string Name, byte[] Content)> PartsOf(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return
        [
            .. archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry =>
            {
                using var part = entry.Open();
                var content = new MemoryStream();
                part.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }
}
