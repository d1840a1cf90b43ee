using Matcher.Catalogue.Sources;

namespace Matcher.Inspection.Proposing;

/// <summary>A source that was made up for a file.</summary>
internal sealed record ProposedSource(SourceDefinition Definition, Proposal Proposal);
