using System.Globalization;
using System.Xml;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>
/// Elements and attributes by their local names: programs bind prefixes as they like, and no element has one local name twice.
/// </summary>
internal static class OdsXml
{
    /// <summary>The part with the sheets.</summary>
    public const string Content = "content.xml";

    /// <summary>The part that names the others, and says which are encrypted.</summary>
    public const string Manifest = "META-INF/manifest.xml";

    /// <summary>The part that is all the others, encrypted as one (LibreOffice 24.8 and later).</summary>
    public const string EncryptedPackage = "encrypted-package";

    /// <summary>An attribute of the element that the reader stands on; null where it has none.</summary>
    public static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found && value is null; found = xml.MoveToNextAttribute())
        {
            // calcext repeats the type of a value for programs of its own.
            if (xml.LocalName == name && xml.Prefix != "calcext")
                value = xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    /// <summary>How often something stands, or how far it reaches: 1 where nothing is said, never more than there can be.</summary>
    public static int Count(XmlReader xml, string name, int most) =>
        long.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (int)Math.Clamp(count, 1, most)
            : 1;

    /// <summary>Whether a row or a column is not shown: hidden by hand, or by a filter.</summary>
    public static bool IsCollapsed(XmlReader xml) => Attribute(xml, "visibility") is "collapse" or "filter";

    /// <summary>Goes to the end of the element that the reader stands on.</summary>
    public static void GoToEnd(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            // What stands in it is not read.
        }
    }
}
