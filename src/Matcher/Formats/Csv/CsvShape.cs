using Matcher.Formats.Encodings;

namespace Matcher.Formats.Csv;

/// <summary>What must be known of a text table before its rows can be read.</summary>
/// <param name="Encoding">How its bytes become characters.</param>
/// <param name="Delimiter">The byte between fields.</param>
/// <param name="DataStart">Offset of the first byte after the header.</param>
internal sealed record CsvShape(TextEncoding Encoding, byte Delimiter, long DataStart)
{
    /// <summary>The encoding again, and whether some lines are in another.</summary>
    public required DetectedEncoding Detected { get; init; }

    /// <summary>The delimiter, or its name where it cannot be seen.</summary>
    public string DelimiterName => Delimiter == '\t' ? "Tab" : ((char)Delimiter).ToString();
}
