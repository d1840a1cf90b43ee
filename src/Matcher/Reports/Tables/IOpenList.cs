using System.Collections.Immutable;

namespace Matcher.Reports.Tables;

/// <summary>A list that is being written row by row and never held. Disposing of it closes the file, finished or not.</summary>
internal interface IOpenList : IDisposable
{
    /// <summary>Writes a row, one cell a column.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    void Write(ImmutableArray<Cell> row);

    /// <summary>Writes what is still in memory, closes the file and reads it back: that it has its rows, each with its columns.</summary>
    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="ListDamagedException">What is on the disk is not what was to be written.</exception>
    WrittenList Finish();
}
