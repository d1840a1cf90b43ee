using CsCheck;
using Matcher.Samples;

namespace Matcher.Formats.Workbooks.Biff;

/// <summary>
/// Our own reader of .xls sees what the library sees, in every workbook that it does not leave to the library: whatever either shows of any
/// cell, row and column.
/// </summary>
[TestFixture]
public sealed class BiffAgreementTests
{
    [Test]
    public void A_workbook_as_Excel_writes_it_is_read_by_us_and_as_the_library_reads_it() =>
        AnyWorkbook.Usual.Sample(stream =>
        {
            BiffStream.Mend(stream);
            Assert.That(SeenSheets.ByUs(stream), Is.EqualTo(SeenSheets.ByTheLibrary(stream)));
        }, iter: 400);

    // What is odd in it may be read or left to the library, but never read otherwise.
    [Test]
    public void With_any_bytes_changed_it_is_left_to_the_library_or_read_as_the_library_reads_it() =>
        Gen.Select(AnyWorkbook.Stream, Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte).Array[1, 4]).Sample((stream, changes) =>
        {
            foreach (var (place, value) in changes)
                stream[place % stream.Length] = value;
            if (IsMended(stream) && !AnyWorkbook.SaysManyRows(stream) && SeenSheets.ByUs(stream) is { } ours)
                Assert.That(ours, Is.EqualTo(SeenSheets.ByTheLibrary(stream)));
        }, iter: 300);

    private static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(Path.GetDirectoryName(LiulinSample.Root)!, "*.xls", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.GetDirectoryName(LiulinSample.Root)!, file))
            .Order(StringComparer.Ordinal);

    // Excel's own, LibreOffice's and WPS's files have records that no test thinks of.
    [Test]
    public void The_samples_are_read_as_the_library_reads_them([ValueSource(nameof(Samples))] string file)
    {
        using var handle = File.OpenHandle(Path.Combine(Path.GetDirectoryName(LiulinSample.Root)!, file));
        if (Found(handle) is { } stream && SeenSheets.ByUs(stream) is { } ours)
            Assert.That(ours, Is.EqualTo(SeenSheets.ByTheLibrary(stream)));
    }

    // Should these be left to the library, they would take ten times as long and nobody would notice.
    [TestCase("liulin/sources/housing_fund/公积金个人账户.xls")]
    [TestCase("returned/libreoffice/libreoffice-merged.xls")]
    [TestCase("returned/libreoffice/libreoffice-dates-from-1904.xls")]
    [TestCase("returned/libreoffice/libreoffice-township-workbook.xls")]
    public void Usual_workbooks_are_read_by_us(string file)
    {
        using var handle = File.OpenHandle(Path.Combine(Path.GetDirectoryName(LiulinSample.Root)!, file));
        using var sheets = XlsSheets.Open(handle);
        Assert.That(sheets, Is.InstanceOf<BiffSheets>());
    }

    private static byte[]? Found(Microsoft.Win32.SafeHandles.SafeFileHandle handle)
    {
        try
        {
            return BiffStream.Find(handle);
        }
        catch (Files.DamagedFileException)
        {
            return null;
        }
    }

    private static bool IsMended(byte[] stream)
    {
        try
        {
            BiffStream.Mend(stream);
            return true;
        }
        catch (Files.DamagedFileException)
        {
            return false;
        }
    }
}
