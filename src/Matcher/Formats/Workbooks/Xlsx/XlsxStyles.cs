using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What the number formats of a workbook make of the numbers in its cells.</summary>
internal sealed class XlsxStyles
{
    /// <summary>No style means anything.</summary>
    public static readonly XlsxStyles None = new([]);

    private readonly ImmutableArray<NumberForm> _forms;

    private XlsxStyles(ImmutableArray<NumberForm> forms) => _forms = forms;

    /// <summary>What a style shows a number as.</summary>
    /// <param name="style">0-based; -1 for a cell without one.</param>
    public NumberForm FormOf(int style) => style >= 0 && style < _forms.Length ? _forms[style] : NumberForm.Number;

    /// <summary>Reads them.</summary>
    /// <param name="parts">All parts.</param>
    /// <param name="part">The part of styles; null where there is none.</param>
    public static XlsxStyles Read(PackageParts parts, string? part)
    {
        if (part is null || parts.Open(part) is not { } content)
            return None;
        var formats = new Dictionary<int, NumberForm>();
        var forms = ImmutableArray.CreateBuilder<NumberForm>();
        var isOfCells = false;
        PartXml.Read(content, xml =>
        {
            if (xml.LocalName is "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs")
                isOfCells = xml.LocalName == "cellXfs";
            else if (xml.LocalName == "numFmt" && !isOfCells && NumberOf(xml.GetAttribute("numFmtId")) is { } id)
                formats.TryAdd(id, NumberFormats.FormOf(xml.GetAttribute("formatCode") ?? ""));
            else if (xml.LocalName == "xf" && isOfCells)
                forms.Add(FormOf(NumberOf(xml.GetAttribute("numFmtId")) ?? 0, formats));
        });
        return new XlsxStyles(forms.ToImmutable());
    }

    private static NumberForm FormOf(int id, Dictionary<int, NumberForm> formats) =>
        formats.TryGetValue(id, out var own) ? own : NumberFormats.FormOf(id);

    private static int? NumberOf(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
