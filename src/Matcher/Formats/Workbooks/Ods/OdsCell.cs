using System.Globalization;
using System.Text;
using System.Xml;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>
/// Reads what stands in a cell of a workbook of LibreOffice: the value that it has for programs, else its paragraphs, each a line
/// (ODF 1.3 part 3, 9.1.4 and 19.385). Remarks on the cell and pictures in it are no part of it.
/// </summary>
internal sealed class OdsCell
{
    // A hundred times what a cell of Excel holds.
    private const int LongestText = 1 << 22;

    private const int MostBlanks = 1 << 15;

    private readonly StringBuilder _text = new();

    /// <summary>
    /// The value of a cell: null, text, double, bool or DateTime. The reader stands on the cell, and afterwards on its end.
    /// </summary>
    /// <param name="xml">The reader.</param>
    /// <param name="isNotCalculated">Whether it has a formula and nothing that came of it.</param>
    public object? Read(XmlReader xml, out bool isNotCalculated)
    {
        var type = OdsXml.Attribute(xml, "value-type");
        var value = OdsXml.Attribute(xml, type switch
        {
            "date" => "date-value",
            "boolean" => "boolean-value",
            "string" => "string-value",
            _ => "value",
        });
        var hasFormula = OdsXml.Attribute(xml, "formula") is not null;
        var text = ReadText(xml);
        object? read = type switch
        {
            "float" or "currency" or "percentage"
                when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
            "date" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            "boolean" when value is "true" or "false" => value == "true",
            "string" when text.Length == 0 => value,
            _ => text,
        };
        isNotCalculated = hasFormula && type is null && text.Length == 0;
        return read is "" ? null : read;
    }

    private string ReadText(XmlReader xml)
    {
        _text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var (depth, paragraphs, paragraphDepth) = (xml.Depth, 0, int.MaxValue);
        for (var isThere = xml.Read(); isThere && xml.Depth > depth;)
        {
            if (xml.NodeType == XmlNodeType.Element && IsBesideText(xml.LocalName))
            {
                xml.Skip(); // stands on what follows
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "p" or "h" && xml.Depth <= paragraphDepth)
            {
                paragraphDepth = xml.Depth;
                Append(paragraphs++ > 0 ? "\n" : "");
            }
            else if (paragraphs > 0)
            {
                Append(TextOf(xml));
            }

            isThere = xml.Read();
        }

        return _text.ToString();
    }

    private static string TextOf(XmlReader xml) => xml.NodeType switch
    {
        XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace => xml.Value,
        XmlNodeType.Element when xml.LocalName == "s" => new string(' ', OdsXml.Count(xml, "c", MostBlanks)),
        XmlNodeType.Element when xml.LocalName == "tab" => "\t",
        XmlNodeType.Element when xml.LocalName == "line-break" => "\n",
        _ => "",
    };

    private static bool IsBesideText(string element) => element is "annotation" or "table" or "frame" or "ruby-text" or "note" or "shapes";

    private void Append(string text)
    {
        if (_text.Length + text.Length > LongestText)
            throw new DamagedFileException(WorkbookProblems.Damaged);
        _text.Append(text);
    }
}
