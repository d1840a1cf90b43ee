using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>Files by pattern: <c>vehicles-*.csv</c>, <c>2023/**/*.csv</c>.</summary>
/// <param name="Patterns">Relative to the config's folder, or absolute.</param>
public sealed record InputFiles(ImmutableArray<string> Patterns);
