using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Identity.Names;

namespace Matcher.Rules.Model;

/// <summary>证据: one row behind a finding.</summary>
/// <param name="Row">The row (of a source, or of the roster).</param>
/// <param name="Grade">How sure it is that the row is about the person.</param>
/// <param name="Names">How the names compared.</param>
/// <param name="Columns">The columns that matter, with their values.</param>
public sealed record Evidence(
    SourceRow Row,
    MatchGrade Grade,
    NameComparison Names,
    ImmutableArray<KeyValuePair<string, string>> Columns);
