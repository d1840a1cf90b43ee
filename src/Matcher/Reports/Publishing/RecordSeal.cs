using System.Security.Cryptography;
using System.Text;

namespace Matcher.Reports.Publishing;

/// <summary>
/// The seal of a result's record, its last entry: the SHA-256 of the record as it is with zeros in the seal's place. It shows
/// that the record is as it was written, and protects it from nobody.
/// </summary>
internal static class RecordSeal
{
    /// <summary>What stands in the seal's place before it is set.</summary>
    public static string Open { get; } = new('0', Digits);

    private const int Digits = 2 * SHA256.HashSizeInBytes;

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("\"seal\": \"");

    /// <summary>Seals a record that holds <see cref="Open"/>.</summary>
    /// <param name="record">UTF-8.</param>
    public static void Set(Span<byte> record)
    {
        var seal = Of(record);
        Encoding.ASCII.GetBytes(seal, record.Slice(record.LastIndexOf(Key) + Key.Length, Digits));
    }

    /// <summary>Whether a record is as it was sealed; true also of one without a seal, as older versions wrote it.</summary>
    /// <param name="record">UTF-8.</param>
    public static bool IsWhole(ReadOnlySpan<byte> record)
    {
        var start = record.LastIndexOf(Key);
        if (start < 0)
            return true;
        start += Key.Length;
        if (record.Length < start + Digits)
            return false;
        var copy = record.ToArray();
        Encoding.ASCII.GetBytes(Open, copy.AsSpan(start, Digits));
        return record.Slice(start, Digits).SequenceEqual(Encoding.ASCII.GetBytes(Of(copy)));
    }

    private static string Of(ReadOnlySpan<byte> record) => Convert.ToHexStringLower(SHA256.HashData(record));
}
