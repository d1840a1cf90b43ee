using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Inputs;

/// <summary>What pins a file down for an auditor: its size and its SHA-256.</summary>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="HasNulBytes">Whether it holds NUL bytes: a text with them was cut short and padded while it was copied.</param>
internal sealed record FileFingerprint(long Bytes, string Sha256, bool HasNulBytes)
{
    private const int BlockSize = 1 << 20;

    /// <summary>Reads a whole file.</summary>
    public static FileFingerprint Of(SafeFileHandle file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        var position = 0L;
        var hasNul = false;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, block, position);
            if (read == 0)
                return new FileFingerprint(position, Convert.ToHexStringLower(hash.GetHashAndReset()), hasNul);
            hash.AppendData(block, 0, read);
            hasNul = hasNul || block.AsSpan(0, read).Contains((byte)0);
            position += read;
        }
    }
}
