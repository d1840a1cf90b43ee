using Matcher.Foundation.Problems;

namespace Matcher.Rules.Model;

/// <summary>Another rule, by its id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Where">Where it is named.</param>
internal sealed record RuleReference(string Id, Place Where);
