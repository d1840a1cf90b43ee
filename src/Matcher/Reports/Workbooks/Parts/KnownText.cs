namespace Matcher.Reports.Workbooks.Parts;

/// <summary>A shared text, ready to be written.</summary>
/// <param name="Value">The text as it came.</param>
/// <param name="Utf8">As it is read back.</param>
/// <param name="Xml">A cell with it, from the number of its row to its end.</param>
/// <param name="Lines">Lines that it takes.</param>
internal sealed record KnownText(string Value, byte[] Utf8, Snippet Xml, int Lines);
