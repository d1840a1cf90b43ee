using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Files;

/// <summary>Takes a fingerprint from bytes that are read for something else too, from the first of a file to its last.</summary>
internal sealed class FingerprintTaker : IDisposable
{
    private const int BlockSize = 1 << 20;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;
    private bool _hasNul;

    /// <summary>Reads a whole file.</summary>
    public static FileFingerprint Of(SafeFileHandle file, CancellationToken cancellation)
    {
        using var taker = new FingerprintTaker();
        taker.TakeRest(file, long.MaxValue, cancellation);
        return taker.Finish();
    }

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _hasNul = _hasNul || bytes.Contains((byte)0);
        _bytes += bytes.Length;
    }

    /// <summary>Reads on from where the bytes taken so far end, and takes what it reads.</summary>
    /// <param name="file">The file.</param>
    /// <param name="end">Offset to stop at; the end of the file if that comes first.</param>
    /// <param name="cancellation">Stops it.</param>
    public void TakeRest(SafeFileHandle file, long end, CancellationToken cancellation)
    {
        var block = new byte[(int)Math.Clamp(Math.Min(end, RandomAccess.GetLength(file)) - _bytes, 1, BlockSize)];
        while (_bytes < end)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = RandomAccess.Read(file, block.AsSpan(0, (int)Math.Min(block.Length, end - _bytes)), _bytes);
            if (read == 0)
                return;
            Take(block.AsSpan(0, read));
        }
    }

    /// <summary>The fingerprint of the bytes taken.</summary>
    public FileFingerprint Finish() => new(_bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()), _hasNul);

    public void Dispose() => _hash.Dispose();
}
