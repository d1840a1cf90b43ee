namespace Matcher.Formats.Tables;

/// <summary>Which cells at the end of its rows a table leaves out where they are empty, as some programs write.</summary>
internal enum LeftOutCells
{
    /// <summary>None: a row with fewer fields than the header has lost one, and its values stand in the wrong columns.</summary>
    None,

    /// <summary>Cells of columns that the source's description does not have: nobody reads them.</summary>
    Unread,

    /// <summary>Cells of any column that the source can do without: several rows show the habit.</summary>
    Any,
}
