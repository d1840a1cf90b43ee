using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Recovery;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>比中: a source row that is about a person on the roster.</summary>
/// <param name="Person">The person.</param>
/// <param name="Row">The row.</param>
/// <param name="Grade">How sure the identity is.</param>
/// <param name="Names">How the two names compared.</param>
/// <param name="SourceIdClass">What the number in the source was.</param>
/// <param name="Recovery">Grade C: how the person was found in spite of a damaged number; else null.</param>
public sealed record Match(
    Person Person,
    SourceRow Row,
    MatchGrade Grade,
    NameComparison Names,
    IdClass SourceIdClass,
    RecoveredIdentity? Recovery = null);
