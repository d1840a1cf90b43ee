using System.Globalization;

namespace Matcher.FollowUp.Storage;

/// <summary>A copy of the ledger beside it, made before its tables change, so that the older program can be gone back to.</summary>
internal static class LedgerCopy
{
    /// <summary>Makes it: <c>ledger.v1-2023-07-05.db</c>, by the version of its tables and its last night.</summary>
    /// <param name="database">The ledger, open.</param>
    /// <param name="path">Full path of the ledger.</param>
    /// <param name="version">Of its tables.</param>
    /// <param name="last">Its last night; null when there is none.</param>
    /// <exception cref="LedgerException">It could not be written.</exception>
    public static void Make(LedgerDatabase database, string path, int version, DateOnly? last)
    {
        var day = last is { } night ? "-" + IsoDate.Write(night) : "";
        var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}.v{version}{day}");
        database.CopyTo(Free(Path.Combine(Path.GetDirectoryName(path)!, name), Path.GetExtension(path)));
    }

    private static string Free(string stem, string extension)
    {
        var path = stem + extension;
        for (var number = 2; Path.Exists(path); number++)
            path = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");
        return path;
    }
}
