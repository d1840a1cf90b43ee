using System.Collections.Immutable;

namespace Matcher.Foundation.Problems;

/// <summary>Codes that are about one thing.</summary>
/// <param name="Name">The word by which the family is asked for.</param>
/// <param name="Title">What they are about, in the reader's language.</param>
/// <param name="Codes">The codes as users see them, in the order of their declarations.</param>
public sealed record HelpFamily(string Name, string Title, ImmutableArray<string> Codes);
