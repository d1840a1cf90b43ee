using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

/// <summary>The day that a clause found.</summary>
/// <param name="Date">The day, or null.</param>
/// <param name="Field">The column it is from; without a day the one it should have been in.</param>
/// <param name="Doubt">A column before that one held something that cannot be read.</param>
internal readonly record struct FoundDate(DateOnly? Date, Field Field, Doubt? Doubt);
