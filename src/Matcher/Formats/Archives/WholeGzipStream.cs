using System.IO.Compression;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using Microsoft.Win32.SafeHandles;

namespace Matcher.Formats.Archives;

/// <summary>
/// Unpacks a gzipped file and throws where it was cut short. .NET's own stream ends there without a word, as if it had
/// come to the end; so one more member with a known content is put behind the file, and must come out last.
/// </summary>
internal sealed class WholeGzipStream : ForwardStream
{
    // Packed, it looks nothing like this, so a file that ends within bytes stored as they are cannot give it either.
    private static readonly byte[] Seal = [.. Enumerable.Repeat((byte)'~', 32)];

    private static readonly byte[] PackedSeal = Pack(Seal);

    private readonly GZipStream _unpacked;
    private readonly byte[] _block = new byte[(1 << 16) + Seal.Length];
    private int _filled;

    public WholeGzipStream(SafeFileHandle file) =>
        _unpacked = new GZipStream(new SealedFile(file), CompressionMode.Decompress);

    /// <exception cref="DamagedFileException">The file is damaged or cut short.</exception>
    public override int Read(Span<byte> buffer)
    {
        // As many bytes as the seal has are always held back, because they may be it.
        while (_filled <= Seal.Length)
        {
            var read = Unpack(_block.AsSpan(_filled));
            if (read == 0)
                return _block.AsSpan(0, _filled).SequenceEqual(Seal) ? 0 : throw new DamagedFileException(ArchiveProblems.Damaged);
            _filled += read;
        }

        var given = Math.Min(buffer.Length, _filled - Seal.Length);
        _block.AsSpan(0, given).CopyTo(buffer);
        _block.AsSpan(given, _filled - given).CopyTo(_block);
        _filled -= given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _unpacked.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw new DamagedFileException(ArchiveProblems.Damaged, error);
        }
    }

    private static byte[] Pack(byte[] content)
    {
        var stream = new MemoryStream();
        using (var packed = new GZipStream(stream, CompressionMode.Compress))
            packed.Write(content);
        return stream.ToArray();
    }

    // The file, and after its last byte the seal.
    private sealed class SealedFile(SafeFileHandle file) : ForwardStream
    {
        private readonly MemoryStream _seal = new(PackedSeal);
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file, buffer, _position);
            _position += read;
            return read > 0 ? read : _seal.Read(buffer);
        }
    }
}
