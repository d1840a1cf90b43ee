using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Databases;

/// <summary>A source whose rows cannot be reached; why has been told.</summary>
internal sealed class LocatedNowhere : ILocatedSource
{
    /// <summary>The only one.</summary>
    public static LocatedNowhere Instance { get; } = new();

    public IEnumerable<TableLayout> Tables => [];

    public void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
    {
    }

    public void Dispose()
    {
    }
}
