namespace Matcher.Formats.Encodings;

/// <summary>How a text file is encoded, and whether all of it is.</summary>
/// <param name="Encoding">The encoding of most of its lines.</param>
/// <param name="HasOther">Whether lines in the other encoding were seen.</param>
/// <param name="OtherLine">1-based number of the first of them; null where there is none, or none in the first megabyte.</param>
internal sealed record DetectedEncoding(TextEncoding Encoding, bool HasOther, long? OtherLine);
