using System.Xml;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Reads the small parts of a workbook, element by element.</summary>
internal static class PartXml
{
    /// <summary>Shows every element's start, in order.</summary>
    /// <exception cref="DamagedFileException">It is no XML.</exception>
    public static void Read(Stream part, Action<XmlReader> look)
    {
        try
        {
            // What the part says of its encoding has been followed already.
            using var xml = WorkbookXml.Open(new StreamReader(part), closesText: true);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                    look(xml);
            }
        }
        catch (XmlException error)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }

    /// <summary>Whether an attribute says yes, in either way of writing it.</summary>
    public static bool IsTrue(string? value) => value?.Trim() is "1" or "true" or "on";

    /// <summary>The id of a relationship; its namespace differs between the two forms of the standard.</summary>
    public static string? RelationshipId(XmlReader xml)
    {
        string? id = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("relationships", StringComparison.OrdinalIgnoreCase))
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }
}
