using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>The matches about one person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Matches">
/// At least one, in the order of files and rows. Each is made when it is asked for: not to be held in numbers.
/// </param>
internal readonly record struct PersonMatches(Person Person, IEnumerable<Match> Matches);
