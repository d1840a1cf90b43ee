using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matcher.Reports.Workbooks;

/// <summary>
/// The texts of a workbook, each once, as Excel itself keeps them: lists repeat townships, rules and sentences in nearly every row.
/// </summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>The number by which cells refer to a text.</summary>
    public string PlaceOf(string text)
    {
        if (!_places.TryGetValue(text, out var place))
        {
            place = _texts.Count;
            _places.Add(text, place);
            _texts.Add(text);
        }

        return place.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Writes them.</summary>
    public void Write(SharedStringTablePart part)
    {
        using var writer = OpenXmlWriter.Create(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.WriteStartDocument();
        writer.WriteStartElement(new SharedStringTable());
        foreach (var text in _texts)
            writer.WriteElement(new SharedStringItem(new Text(SheetText.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }
}
