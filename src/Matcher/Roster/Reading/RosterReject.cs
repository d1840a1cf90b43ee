using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;

namespace Matcher.Roster.Reading;

/// <summary>A roster row that could not be cut into fields.</summary>
internal sealed record RosterReject(RowPlace Place, ProblemCode Reason, ImmutableArray<string> Header, ImmutableArray<string> Cells);
