using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Setup.Plans;

namespace Matcher.Setup.Seeing;

/// <summary>A file of a folder of exports.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Name">As a config would name it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Why">Why it is not read; null where it is.</param>
internal sealed record SeenFile(string Path, string Name, SetupFileKind Kind, ImmutableArray<SeenTable> Tables, Problem? Why)
{
    /// <summary>The sources that its tables are of, the roster's among them.</summary>
    public IEnumerable<string> Sources => Tables
        .Where(table => table.Kind is SetupFileKind.Roster or SetupFileKind.Source)
        .Select(table => table.Source!)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether other tables stand in it that a source might take for its own.</summary>
    /// <param name="source">The source.</param>
    public bool NeedsSheets(string source) =>
        Tables.Any(table => table.Part is not null && table.HasNumbers && (table.Source != source || table.Kind == SetupFileKind.Unsure));
}
