using Matcher.Foundation.Problems;

namespace Matcher.Lookup.Sources;

/// <summary>Something wrong with a source as a whole, or with one of its files.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Problem">What.</param>
internal sealed record SourceFault(string Source, Problem Problem);
