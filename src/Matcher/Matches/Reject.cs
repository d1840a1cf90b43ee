using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;

namespace Matcher.Matches;

/// <summary>拒收行: a row that could not be used, with the reason.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Place">File, sheet and row.</param>
/// <param name="Column">Header of the column that is the reason; empty when the whole row is.</param>
/// <param name="Reason">One of the codes that begin with Reject.</param>
/// <param name="Header">The file's own headers.</param>
/// <param name="Cells">The row's cells, as the file has them.</param>
internal sealed record Reject(
    string SourceId,
    RowPlace Place,
    string Column,
    ProblemCode Reason,
    ImmutableArray<string> Header,
    ImmutableArray<string> Cells);

/// <summary>Takes rejects as they are found: in the order of the files and rows, from one thread, and without holding them.</summary>
internal interface IRejectSink
{
    /// <summary>Takes one.</summary>
    void Add(Reject reject);
}
