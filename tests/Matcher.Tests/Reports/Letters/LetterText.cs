using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Matcher.Reports.Letters;

/// <summary>What a letter says, a paragraph or a row of a table a line.</summary>
internal static class LetterText
{
    public static string Read(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var text = new StringBuilder();
        foreach (var element in document.MainDocumentPart!.Document!.Body!)
        {
            if (element is Paragraph paragraph)
                text.Append(paragraph.InnerText).Append('\n');
            foreach (var row in element.Elements<TableRow>())
                text.AppendJoin(" | ", row.Elements<TableCell>().Select(cell => cell.InnerText)).Append('\n');
        }

        return text.ToString();
    }
}
