using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;

namespace Matcher.Lookup.Locations;

/// <summary>
/// Where the rows of sources are: files (<see cref="Files.FileLocation"/>), databases (<see cref="Databases.DatabaseLocation"/>). A row
/// that is certainly off the roster need not be handed over, only counted: with files the scan asks
/// <see cref="Judging.RowMatcher.TryRuleOut"/> which these are, another place may find them by its own means. Every other row is handed
/// over; that it matches or is a reject is never decided here.
/// </summary>
internal interface ISourceLocation
{
    /// <summary>The files of a source as far as they are known before it is opened, waiting; none where it has no files.</summary>
    /// <param name="input">What the config says of it.</param>
    IEnumerable<FileProgress> Expected(SourceInput input);

    /// <summary>Opens what it has of a source.</summary>
    /// <param name="input">What the config says of it.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="report">Told how far its files are, while they are opened and while their rows are handed over.</param>
    /// <param name="problems">Takes what is wrong with it; an error means that the source cannot be used.</param>
    /// <param name="cancellation">Stops it.</param>
    ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation);
}
