using Matcher.Foundation.Problems;

namespace Matcher.Formats.Files;

/// <summary>
/// Something was thrown while a file was read that is neither the file system's word nor a fault of the file that its reader knows: a
/// bug, and where it was met.
/// </summary>
/// <param name="where">File, sheet and row, as far as they are known.</param>
/// <param name="cause">What was thrown.</param>
internal sealed class ReadingFailedException(Place where, Exception cause) : Exception("Reading failed.", cause)
{
    /// <summary>Where it was met.</summary>
    public Place Where => where;

    /// <summary>Whether something thrown is such a bug, and its place not yet known.</summary>
    public static bool IsBug(Exception error) =>
        error is not (IOException or UnauthorizedAccessException or OperationCanceledException or ReadingFailedException);

    /// <summary>Reads something of which the place is known.</summary>
    /// <exception cref="ReadingFailedException">There is a bug in the reading.</exception>
    public static T At<T>(Place where, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (IsBug(error))
        {
            throw new ReadingFailedException(where, error);
        }
    }
}
