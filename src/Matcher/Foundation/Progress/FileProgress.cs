namespace Matcher.Foundation.Progress;

/// <summary>How far a run is with one file.</summary>
/// <param name="Source">Id of the source, or of the roster.</param>
/// <param name="Index">0-based place among the files of the source; source and index say which file it is.</param>
/// <param name="File">Its name as it may be shown: nobody's number or name is in it.</param>
/// <param name="State">What is being done with it.</param>
/// <param name="BytesTotal">Size in bytes.</param>
public readonly record struct FileProgress(string Source, int Index, string File, FileState State, long BytesTotal)
{
    /// <summary>Sheet, or member of an archive, whose rows are being read, where the file has several; null: there is one.</summary>
    public string? Part { get; init; }

    /// <summary>Bytes read; an estimate where the file is packed.</summary>
    public long BytesRead { get; init; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; init; }
}
