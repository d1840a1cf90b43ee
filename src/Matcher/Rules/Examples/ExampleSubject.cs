using Matcher.Rules.Fields;

namespace Matcher.Rules.Examples;

/// <summary>The subject that an example is about.</summary>
/// <param name="Subject">The row, the person, or both.</param>
/// <param name="DecidesAlone">Whether its conditions are all that decides; else something else must be there, too: another place.</param>
internal sealed record ExampleSubject(Subject Subject, bool DecidesAlone);
