namespace Matcher.Inspection.Proposing;

/// <summary>What to paste so that Matcher reads a file.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Description">
/// A file for the bureau's own descriptions, named <c>&lt;source&gt;.yaml</c>: a whole source, or what must be added to one of the
/// pack. Null where the pack knows every column that is needed.
/// </param>
/// <param name="Entry">The lines for matcher.yaml.</param>
public sealed record Proposal(string Source, string? Description, string Entry);
