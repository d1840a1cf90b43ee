namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>Cells that are merged over several rows of one column.</summary>
/// <param name="Column">0-based.</param>
/// <param name="First">Its first row, 0-based.</param>
/// <param name="Last">Its last row.</param>
internal readonly record struct XlsxMerge(int Column, int First, int Last)
{
    /// <summary>
    /// The merged cells of a sheet, by their first rows. They stand behind its rows, so the part is gone through once more; only a
    /// roster asks.
    /// </summary>
    public static Queue<XlsxMerge> Read(Stream part)
    {
        using var scan = new XmlScan(part);
        var merges = new List<XlsxMerge>();
        while (scan.Read() is not XmlTag.None and var tag)
        {
            if (tag != XmlTag.End && scan.Name.SequenceEqual("mergeCell"u8) && Of(scan.Attributes) is { } merge)
                merges.Add(merge);
            scan.Hold();
        }

        return new Queue<XlsxMerge>(merges.OrderBy(merge => merge.First));
    }

    private static XlsxMerge? Of(ReadOnlySpan<byte> written)
    {
        var attributes = new XmlAttributes(written);
        while (attributes.MoveNext())
        {
            if (!attributes.Name.SequenceEqual("ref"u8) || attributes.Value.IndexOf((byte)':') is not (>= 0 and var colon))
                continue;
            var from = attributes.Value[..colon];
            var to = attributes.Value[(colon + 1)..];
            var merge = new XlsxMerge(CellReference.ColumnOf(from), CellReference.RowOf(from) - 1, CellReference.RowOf(to) - 1);
            return merge is { Column: >= 0, First: >= 0 } && merge.Last > merge.First ? merge : null;
        }

        return null;
    }
}
