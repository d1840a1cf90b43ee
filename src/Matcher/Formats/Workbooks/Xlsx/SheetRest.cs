namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>The rows of a sheet from one on.</summary>
/// <param name="Outer">Has read what comes before them, and says in which elements they are.</param>
/// <param name="Bytes">What follows, unpacked, to the end of the part.</param>
/// <param name="Numbers">How the rows before them are numbered.</param>
/// <param name="Elements">How many rows there are before them, blank or not.</param>
internal sealed record SheetRest(XmlScan Outer, Stream Bytes, RowNumbers Numbers, int Elements);
