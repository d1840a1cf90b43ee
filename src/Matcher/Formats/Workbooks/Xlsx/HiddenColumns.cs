namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>The columns that Excel does not show.</summary>
internal sealed class HiddenColumns
{
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Whether one is among them.</summary>
    /// <param name="column">0-based.</param>
    public bool Has(int column) => _ranges.Exists(range => column >= range.First && column <= range.Last);

    /// <summary>Looks at the attributes of a <c>col</c>.</summary>
    public void Add(ReadOnlySpan<byte> written)
    {
        var (first, last, isHidden) = (0, 0, false);
        var attributes = new XmlAttributes(written);
        while (attributes.MoveNext())
        {
            if (attributes.Name.SequenceEqual("min"u8))
                first = CellReference.NumberOf(attributes.Value);
            else if (attributes.Name.SequenceEqual("max"u8))
                last = CellReference.NumberOf(attributes.Value);
            else if (attributes.Name.SequenceEqual("hidden"u8))
                isHidden |= attributes.Value.SequenceEqual("1"u8) || attributes.Value.SequenceEqual("true"u8);
            else if (attributes.Name.SequenceEqual("width"u8))
                isHidden |= !attributes.Value.ContainsAnyExcept("0."u8);
        }

        if (isHidden)
            _ranges.Add((first - 1, last - 1));
    }
}
