namespace Matcher.Formats.Files;

/// <summary>What pins a file down for an auditor: its size and its SHA-256.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="HasNulBytes">Whether it holds NUL bytes: a text with them was cut short and padded while it was copied.</param>
internal sealed record FileFingerprint(long Bytes, string Sha256, bool HasNulBytes);
