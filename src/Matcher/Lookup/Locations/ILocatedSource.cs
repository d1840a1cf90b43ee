using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;

namespace Matcher.Lookup.Locations;

/// <summary>The rows of one source where they are, open.</summary>
internal interface ILocatedSource : IDisposable
{
    /// <summary>Its tables, whose columns have been recognised.</summary>
    IEnumerable<TableLayout> Tables { get; }

    /// <summary>Hands over every row that it does not rule out, table by table in the order of <see cref="Tables"/>.</summary>
    /// <param name="receiver">Takes them.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Stops it.</param>
    void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation);
}
