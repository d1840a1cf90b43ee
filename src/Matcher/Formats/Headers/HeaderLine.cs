namespace Matcher.Formats.Headers;

/// <summary>Whether a line below the header is a header too.</summary>
internal enum HeaderLine
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>The table's own once more, in these or other words: codes in place of names, on the next page.</summary>
    Again,

    /// <summary>
    /// That of another table, with the columns in another order: read by the first header, the people under it would be lost.
    /// </summary>
    OfOtherTable,
}
