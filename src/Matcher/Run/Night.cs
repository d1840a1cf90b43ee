using System.Collections.Immutable;
using Matcher.Matching;

namespace Matcher.Run;

/// <summary>Everything a night found, before anything of it is written.</summary>
internal sealed record Night(DateTimeOffset Started, NightRoster Roster, NightSources Sources, NightHits Hits)
{
    /// <summary>The equation of every file, the roster's first.</summary>
    public ImmutableArray<FileTally> Files => [.. Roster.Files, .. Sources.Files];
}
