using System.Xml;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>
/// Which sheets a workbook of LibreOffice does not show: the style of a sheet says so (ODF 1.3 part 3, 20.361 table:display).
/// </summary>
internal sealed class OdsStyles
{
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private string? _sheetStyle;

    /// <summary>Looks at an element before the body.</summary>
    public void Look(XmlReader xml)
    {
        if (xml.LocalName == "style")
            _sheetStyle = OdsXml.Attribute(xml, "family") == "table" ? OdsXml.Attribute(xml, "name") : null;
        else if (xml.LocalName == "table-properties" && _sheetStyle is { } style && OdsXml.Attribute(xml, "display") == "false")
            _hidden.Add(style);
    }

    /// <summary>Whether a sheet of this style is not shown.</summary>
    public bool IsHidden(string? style) => style is not null && _hidden.Contains(style);
}
