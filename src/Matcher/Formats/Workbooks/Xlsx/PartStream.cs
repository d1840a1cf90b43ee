using System.IO.Hashing;
using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>
/// Unpacks a part, and throws where it is not what was packed: .NET's own stream compares neither length nor checksum, so a digit that
/// changed on the way would be somebody else's number.
/// </summary>
/// <param name="unpacked">Unpacks it.</param>
/// <param name="length">Bytes that it has, as the archive says.</param>
/// <param name="checksum">Its CRC-32.</param>
internal sealed class PartStream(Stream unpacked, long length, uint checksum) : ForwardStream
{
    private readonly Crc32 _checksum = new();
    private long _read;

    /// <exception cref="DamagedFileException">It cannot be unpacked, is longer or shorter, or holds something else.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        var read = Unpack(buffer);
        _checksum.Append(buffer[..read]);
        _read += read;
        if (_read > length || (read == 0 && (_read < length || _checksum.GetCurrentHashAsUInt32() != checksum)))
            throw new DamagedFileException(WorkbookProblems.Damaged);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException)
        {
            throw new DamagedFileException(WorkbookProblems.Damaged, error);
        }
    }
}
