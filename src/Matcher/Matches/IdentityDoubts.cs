using Matcher.Catalogue.Columns;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// Rows that may be about somebody else, of which there are more than anybody looks through: some are shown for each reason.
/// </summary>
internal static class IdentityDoubts
{
    /// <summary>Where such a row stands.</summary>
    public static RowStanding StandingOf(Match match) => new(KeyOf(match), RowBound.Rows, RowOrder.By(TextOf(match)))
    {
        IsCounted = true,
    };

    /// <summary>How many rows about the person are doubtful for the same reason and were dropped.</summary>
    /// <param name="match">One that was kept.</param>
    /// <param name="source">All rows of its source.</param>
    public static long DroppedBeside(Match match, SourceMatches source) =>
        source.Further.IsEmpty ? 0 : source.Further.Of(PersonIndex.Of(match.Person), KeyOf(match)).Rows;

    private static RowKey KeyOf(Match match) => RowKey.Of("doubt")
        .Add($"{match.Grade}|{match.Names}|{match.SourceIdClass}|{match.Recovery?.Damage}");

    private static string TextOf(Match match) =>
        $"{match.Row.Value(ColumnRole.Name)}\u001F{match.Row.Value(ColumnRole.IdNumber)}";
}
