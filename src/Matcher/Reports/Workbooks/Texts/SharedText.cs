namespace Matcher.Reports.Workbooks.Texts;

/// <summary>A text that several cells refer to.</summary>
/// <param name="Utf8">It in UTF-8, as it is read back.</param>
/// <param name="Place">Its 0-based place in the table, in digits.</param>
internal sealed record SharedText(byte[] Utf8, byte[] Place);
