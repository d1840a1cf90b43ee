using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Recovery;

namespace Matcher.Matches;

/// <summary>What is known of a match beside person and row, as <see cref="Match"/> has it.</summary>
internal readonly record struct MatchFacts(MatchGrade Grade, NameComparison Names, IdClass IdClass, RecoveredIdentity? Recovery);
