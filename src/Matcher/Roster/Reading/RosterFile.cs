using Matcher.Formats.Files;

namespace Matcher.Roster.Reading;

/// <summary>What one roster file gave; of the rows some were left out because the bureau said so.</summary>
internal sealed record RosterFile(string Name, string? Sheet, string Format, FileFingerprint Fingerprint, long Rows, long Taken,
    long Skipped, long NonRowLines);
