using System.Security.Cryptography;
using Matcher.Formats.Files;

namespace Matcher.Reports.Csv;

/// <summary>A file that is read once, from its beginning to its end, and whose SHA-256 is taken of the same bytes.</summary>
/// <param name="path">Full path.</param>
internal sealed class HashedReading(string path) : ForwardStream
{
    private const int BlockSize = 1 << 16;

    // Whoever reads has a buffer of their own.
    private readonly FileStream _file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The SHA-256 of the whole file, as lower-case hex; what was not asked for is read now.</summary>
    public string Finish()
    {
        var rest = new byte[BlockSize];
        while (Read(rest) > 0)
        {
            // Read for its hash alone.
        }

        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var length = _file.Read(buffer);
        _hash.AppendData(buffer[..length]);
        return length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
