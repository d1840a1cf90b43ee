using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Rules.Model;

/// <summary>A row of a source in an example.</summary>
/// <param name="Source">The source.</param>
/// <param name="Values">Its values.</param>
/// <param name="Member">0-based place of the person it is about.</param>
internal sealed record TestRow(SourceDefinition Source, ImmutableArray<string?> Values, int Member);
