namespace Matcher.Foundation.Temporary;

/// <summary>A file that is written under another name and gets its own when it is whole; else nothing of it stays.</summary>
internal static class WholeFile
{
    /// <summary>Writes it.</summary>
    /// <param name="partial">Full path of the other name, in the same folder; what is left there of an earlier attempt goes.</param>
    /// <param name="path">Full path of its place.</param>
    /// <param name="write">Writes it under the other name.</param>
    /// <param name="replaces">Whether it takes the place of a file that is there.</param>
    /// <returns>What the writing returned.</returns>
    /// <exception cref="IOException">It cannot be written or moved, or is there already and may not be replaced.</exception>
    public static T Put<T>(string partial, string path, Func<T> write, bool replaces = true)
    {
        File.Delete(partial);
        try
        {
            var written = write();
            File.Move(partial, path, replaces);
            return written;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    /// <summary>Writes bytes.</summary>
    /// <inheritdoc cref="Put{T}"/>
    public static void Put(string partial, string path, byte[] bytes, bool replaces = true) => Put(
        partial,
        path,
        () =>
        {
            File.WriteAllBytes(partial, bytes);
            return bytes.Length;
        },
        replaces);
}
