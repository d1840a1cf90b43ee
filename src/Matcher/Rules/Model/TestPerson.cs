using System.Collections.Immutable;

namespace Matcher.Rules.Model;

/// <summary>A person of an example.</summary>
/// <param name="Values">The roster row.</param>
/// <param name="Facts">What would follow from the ID number: 年龄.</param>
internal sealed record TestPerson(ImmutableArray<string?> Values, ImmutableDictionary<string, string> Facts);
