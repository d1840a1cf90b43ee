using System.Text;
using static Matcher.Identity.IdSamples;

namespace Matcher.Identity;

/// <summary>Most of ten million rows are off the roster: reading their number must leave nothing behind.</summary>
internal sealed class IdReaderAllocationTests
{
    [TestCase("34052419800101001X", false)] // valid
    [TestCase("=\"３４０５２４ 19800101 001×\"", false)] // valid, disguised
    [TestCase("149901900101001", false)] // legacy
    [TestCase("1.49901199001010E+17", true)] // number cell
    [TestCase("91350100M000100Y43", false)] // a company's code
    [TestCase("军字第1234567号", false)] // another document
    [TestCase("1499０1########0013", false)] // masked
    [TestCase("身份证号:1499O119700101OO13(男)", false)] // labelled, with letters for digits
    [TestCase("13800138000", false)] // no number
    public void Reading_makes_no_object(string raw, bool isNumberCell)
    {
        var reader = new IdReader(AsOf);
        var bytes = Encoding.ASCII.GetBytes("34052419800101001X");
        Span<char> buffer = stackalloc char[IdReader.MaxLength];
        reader.Read(raw, isNumberCell, buffer);
        reader.TryReadPlain(bytes, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
        {
            reader.Read(raw, isNumberCell, buffer);
            reader.TryReadPlain(bytes, out _);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
