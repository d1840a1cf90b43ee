using Matcher.Catalogue.Sources;
using Matcher.Foundation.Yaml;

namespace Matcher.Rules.Kinds;

/// <summary>What reading a kind starts from.</summary>
/// <param name="Map">The file.</param>
/// <param name="Source">The rule's source, or null.</param>
/// <param name="Catalogue">All sources.</param>
internal sealed record KindContext(MapReader Map, SourceDefinition? Source, SourceCatalogue Catalogue);
