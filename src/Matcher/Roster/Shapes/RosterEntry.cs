using System.Collections.Immutable;

namespace Matcher.Roster.Shapes;

/// <summary>One person of a roster row.</summary>
/// <param name="Values">The values of the row as it is about this person.</param>
/// <param name="RawId">身份证号 as written.</param>
/// <param name="IsNumberCell">Whether that is a number cell of a workbook.</param>
internal readonly record struct RosterEntry(ImmutableArray<string?> Values, string RawId, bool IsNumberCell);
