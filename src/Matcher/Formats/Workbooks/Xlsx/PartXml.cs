using System.Xml;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Reads the small parts of a workbook, element by element.</summary>
internal static class PartXml
{
    // No document type: it could name other files, or unfold to more than memory holds.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Shows every element's start, in order.</summary>
    /// <exception cref="DamagedFileException">It is no XML.</exception>
    public static void Read(Stream part, Action<XmlReader> look)
    {
        try
        {
            // What the part says of its encoding has been followed already.
            using var xml = XmlReader.Create(new StreamReader(part), Settings);
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
