using System.Buffers;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// Reads a text that may be in runs of different fonts (ECMA-376 part 1, 18.4.8 and 18.3.1.53): what stands in <c>t</c>, one after the
/// other, but not in <c>rPh</c>, which tells how it is spoken.
/// </summary>
internal static class TextItem
{
    /// <summary>Writes the text of the element that has just begun, and goes past its end.</summary>
    /// <param name="scan">Stands after the start of <c>si</c> or <c>is</c>, from where on it is held.</param>
    /// <param name="text">Takes the text, in UTF-8.</param>
    public static void Write(XmlScan scan, IBufferWriter<byte> text)
    {
        for (var depth = scan.Depth; ;)
        {
            var tag = scan.Read();
            if (tag == XmlTag.None)
                throw new DamagedFileException(WorkbookProblems.Damaged);
            if (tag == XmlTag.End && scan.Depth < depth)
                return;
            if (tag == XmlTag.Start && scan.Name.SequenceEqual("rPh"u8))
                scan.Skip();
            else if (tag == XmlTag.End && scan.Name.SequenceEqual("t"u8))
                WriteText(scan.Held.Slice(scan.TextStart, scan.TextLength), text);
        }
    }

    private static void WriteText(ReadOnlySpan<byte> written, IBufferWriter<byte> text)
    {
        if (!XmlText.IsValid(written))
            throw new DamagedFileException(WorkbookProblems.Damaged);
        XmlText.Write(written, text);
    }
}
