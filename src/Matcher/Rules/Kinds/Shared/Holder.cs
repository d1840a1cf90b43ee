using Matcher.Roster;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>A household that has a value.</summary>
/// <param name="Household">The household.</param>
/// <param name="Person">In whose row it stands.</param>
/// <param name="Text">The value as written.</param>
internal sealed record Holder(Household Household, Person Person, string Text);
