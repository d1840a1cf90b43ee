using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>One value of a parameter.</summary>
/// <param name="From">The first day it holds; null: always.</param>
/// <param name="Items">One item, or the items of a list, as written.</param>
/// <param name="Basis">The document that sets it, where the county names one.</param>
public sealed record DatedValue(DateOnly? From, ImmutableArray<string> Items, string? Basis);
