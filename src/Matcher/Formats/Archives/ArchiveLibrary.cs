using Matcher.Formats.Files;
using Matcher.Foundation.Problems.Families;
using SharpCompress.Common;

namespace Matcher.Formats.Archives;

/// <summary>
/// Where the library that reads archives is called. At damaged bytes it throws whatever its code runs into, a null reference or an index
/// out of range among them, so here alone any exception tells of the archive; thrown anywhere else the same is a bug of our own.
/// </summary>
internal static class ArchiveLibrary
{
    /// <summary>Calls it.</summary>
    /// <exception cref="DamagedFileException">The archive is damaged, or cannot be read without a password.</exception>
    public static T Ask<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new DamagedFileException(error is CryptographicException ? ArchiveProblems.Protected : ArchiveProblems.Damaged, error);
        }
    }

    /// <summary>A member's bytes, unpacked by the library while they are read.</summary>
    /// <exception cref="DamagedFileException">The member is damaged; so for all that is read of it.</exception>
    public static Stream Open(Func<Stream> open)
    {
        try
        {
            return new Member(open());
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    // What the file system says is not the archive's fault.
    private static bool IsDamage(Exception error) => error is EndOfStreamException or not (IOException or OutOfMemoryException);

    private static DamagedFileException Damaged(Exception error) => new(ArchiveProblems.Damaged, error);

    private sealed class Member(Stream unpacked) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            try
            {
                return unpacked.Read(buffer);
            }
            catch (Exception error) when (IsDamage(error))
            {
                throw Damaged(error);
            }
        }

        // Where members are packed together the library reads a member to its end before it lets it go.
        protected override void Dispose(bool disposing)
        {
            try
            {
                if (disposing)
                    unpacked.Dispose();
            }
            catch (Exception error) when (IsDamage(error))
            {
                throw Damaged(error);
            }

            base.Dispose(disposing);
        }
    }
}
