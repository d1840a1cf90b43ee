using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Progress;
using Matcher.Lookup.Databases;
using Matcher.Lookup.Files;
using Matcher.Lookup.Locations;

namespace Matcher.Runs;

/// <summary>Each source where the config says that it is.</summary>
/// <param name="files">Sources in files.</param>
/// <param name="databases">Sources in databases.</param>
internal sealed class SourceLocations(FileLocation files, DatabaseLocation databases) : ISourceLocation
{
    /// <summary>Sources in databases.</summary>
    public DatabaseLocation Databases => databases;

    public IEnumerable<FileProgress> Expected(SourceInput input) => Of(input).Expected(input);

    public ILocatedSource Open(SourceInput input, SourceDefinition source, Action<FileProgress> report, ProblemList problems,
        CancellationToken cancellation) =>
        Of(input).Open(input, source, report, problems, cancellation);

    private ISourceLocation Of(SourceInput input) => input.Table is null ? files : databases;
}
