using System.Xml;

namespace Matcher.Formats.Workbooks.Ods;

/// <summary>The columns of a sheet that LibreOffice does not show.</summary>
internal sealed class OdsColumns
{
    private readonly List<(int First, int Last)> _hidden = [];
    private int _next;

    /// <summary>Forgets them: another sheet begins.</summary>
    public void Clear()
    {
        _hidden.Clear();
        _next = 0;
    }

    /// <summary>The reader stands on the next column, or on several of one kind.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="isInHiddenGroup">Whether a group that it is in is folded up.</param>
    public void Add(XmlReader xml, bool isInHiddenGroup)
    {
        var first = _next;
        _next = Math.Min(first + OdsXml.Count(xml, "number-columns-repeated", SheetReader.MostColumns), SheetReader.MostColumns);
        if (isInHiddenGroup || OdsXml.IsCollapsed(xml))
            _hidden.Add((first, _next - 1));
    }

    /// <summary>Whether one is not shown.</summary>
    /// <param name="column">0-based.</param>
    public bool IsHidden(int column) => _hidden.Exists(range => column >= range.First && column <= range.Last);
}
