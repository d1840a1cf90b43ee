namespace Matcher.Foundation.Progress;

/// <summary>How far a run is with a file that it reads.</summary>
public enum FileState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>It is being opened: unpacked, if it is an archive, or waited for, if somebody still writes to it.</summary>
    Opening,

    /// <summary>Its rows are being read.</summary>
    Reading,

    /// <summary>All its rows have been read.</summary>
    Read,

    /// <summary>Its rows are not read to their end: it cannot be used, or another file is the same.</summary>
    Left,
}
