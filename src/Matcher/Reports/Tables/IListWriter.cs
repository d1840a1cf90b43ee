using System.Collections.Immutable;

namespace Matcher.Reports.Tables;

/// <summary>
/// Writes lists in one format. It answers for them: a list counts as written only after it was verified: read from the disk, and
/// found to be what was to be written.
/// </summary>
internal interface IListWriter
{
    /// <summary>Writes a list. Several threads may write different lists at once.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">The list.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    WrittenList Write(string folder, ListTable list);

    /// <summary>Begins a list that is too long to be held: its rows are written as they come.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="path">Path of the list in it, with <c>/</c>, without extension.</param>
    /// <param name="columns">Its columns, in their order.</param>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    IOpenList Open(string folder, string path, ImmutableArray<ListColumn> columns);
}
