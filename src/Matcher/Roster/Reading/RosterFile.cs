using Matcher.Formats.Files;
using Matcher.Foundation.Problems;

namespace Matcher.Roster.Reading;

/// <summary>What one roster file gave; of the rows some were left out because the bureau said so.</summary>
internal sealed record RosterFile(string Name, string? Sheet, string Format, FileFingerprint Fingerprint, long Rows, long Taken,
    long Skipped, long NonRowLines)
{
    /// <summary>The table.</summary>
    public required Place Where { get; init; }

    /// <summary>Row number of the last line that is not blank.</summary>
    public required long LastRow { get; init; }

    /// <summary>Whether a total below the rows says that there are so many.</summary>
    public required bool IsPromised { get; init; }
}
