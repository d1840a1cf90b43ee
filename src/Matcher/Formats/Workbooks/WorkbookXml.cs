using System.Xml;

namespace Matcher.Formats.Workbooks;

/// <summary>Opens the XML of a workbook.</summary>
internal static class WorkbookXml
{
    /// <summary>Reads it element by element.</summary>
    /// <param name="text">The XML; what it says of its own encoding has been followed already.</param>
    /// <param name="closesText">Whether the text is closed with the reader.</param>
    public static XmlReader Open(TextReader text, bool closesText) => XmlReader.Create(text, new XmlReaderSettings
    {
        // No document type: it could name other files, or unfold to more than memory holds.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = closesText,
    });
}
