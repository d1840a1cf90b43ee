using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;

namespace Matcher.Lookup.Locations;

/// <summary>
/// Where the rows of sources are: files, or a place that has none. It rules out what is certainly off the roster, counts that, and hands
/// over every other row; that a row matches or is a reject it never decides.
/// </summary>
internal interface ISourceLocation
{
    /// <summary>Opens what it has of a source.</summary>
    /// <param name="input">What the config says of it.</param>
    /// <param name="source">What its columns should be.</param>
    /// <param name="problems">Takes what is wrong with it; an error means that the source cannot be used.</param>
    ILocatedSource Open(SourceInput input, SourceDefinition source, ProblemList problems);
}
