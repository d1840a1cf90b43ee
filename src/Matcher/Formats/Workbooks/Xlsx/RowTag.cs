namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What the tag of a row says.</summary>
/// <param name="Number">The number that the row bears, from 1; 0 where it bears none.</param>
/// <param name="IsHidden">Whether Excel does not show it.</param>
internal readonly record struct RowTag(int Number, bool IsHidden)
{
    /// <summary>Reads its attributes; false where the number is none that a row can have.</summary>
    /// <param name="written">As they are written.</param>
    /// <param name="tag">What they say, up to the one that is wrong.</param>
    public static bool TryRead(ReadOnlySpan<byte> written, out RowTag tag)
    {
        tag = default;
        var attributes = new XmlAttributes(written);
        while (attributes.MoveNext())
        {
            if (attributes.Name.SequenceEqual("r"u8))
            {
                if (CellReference.NumberOf(attributes.Value) is not (> 0 and <= SheetReader.MostRows and var number))
                    return false;
                tag = tag with { Number = number };
            }
            else if (attributes.Name.SequenceEqual("hidden"u8))
            {
                var isHidden = attributes.Value.SequenceEqual("1"u8) || attributes.Value.SequenceEqual("true"u8);
                tag = tag with { IsHidden = tag.IsHidden || isHidden };
            }
            else if (attributes.Name.SequenceEqual("ht"u8))
            {
                tag = tag with { IsHidden = tag.IsHidden || !attributes.Value.ContainsAnyExcept("0."u8) };
            }
        }

        return true;
    }
}
