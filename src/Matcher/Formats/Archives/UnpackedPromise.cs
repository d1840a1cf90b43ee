namespace Matcher.Formats.Archives;

/// <summary>What an archive says of a member's bytes.</summary>
/// <param name="Length">How many there are.</param>
/// <param name="Crc32">Their checksum; null: the library compares it.</param>
internal sealed record UnpackedPromise(long Length, uint? Crc32);
