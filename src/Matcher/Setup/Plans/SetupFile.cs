using System.Collections.Immutable;
using Matcher.Inspection.Guessing;

namespace Matcher.Setup.Plans;

/// <summary>A file that was seen, and what it was taken for.</summary>
/// <param name="Name">As a config would name it.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Sources">Ids of the sources that its tables are of.</param>
/// <param name="Candidates">Where nobody can tell: the sources that it may be, best first.</param>
/// <param name="Why">Why it is not read, or not taken for certain, in words; empty where nothing needs saying.</param>
public sealed record SetupFile(
    string Name, SetupFileKind Kind, ImmutableArray<string> Sources, ImmutableArray<RankedSource> Candidates, string Why);
