using Matcher.Foundation.Temporary;
using Matcher.Reports.Tables;

namespace Matcher.Runs.Desk;

/// <summary>
/// A file that is written under a hidden name and takes the place of what was there when it is whole; else nothing of it stays.
/// </summary>
internal static class WrittenAside
{
    /// <summary>The path of a list under its hidden name, without extension.</summary>
    public static string Hidden(string name) => $".{name}.writing";

    /// <summary>Writes it.</summary>
    /// <param name="partial">Full path under the hidden name.</param>
    /// <param name="path">Full path of its place.</param>
    /// <param name="write">Writes it under the hidden name.</param>
    /// <exception cref="IOException">It cannot be written, or moved.</exception>
    public static LedgerExportedFile Put(string partial, string path, Func<WrittenList> write)
    {
        var written = WholeFile.Put(partial, path, write);
        return new LedgerExportedFile(path, written.Rows, written.Sha256);
    }
}
