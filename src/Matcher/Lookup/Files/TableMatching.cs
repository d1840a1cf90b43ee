using Matcher.Formats.Tables;
using Matcher.Lookup.Judging;
using Matcher.Lookup.Keys;

namespace Matcher.Lookup.Files;

/// <summary>Reads a table that cannot be cut, such as a sheet.</summary>
internal static class TableMatching
{
    /// <summary>Reads it whole.</summary>
    public static PartResult Read(MatchingContext context, MatchingSettings settings, InputTable table, CancellationToken cancellation)
    {
        var result = new PartResult();
        var rows = new RowMatcher(context, table.Columns, settings, new RowMemory(table.Columns, settings), result);
        using var records = table.Read();
        while (records.Read())
        {
            rows.Judge(records);
            result.LookAtCancellation(cancellation);
        }

        return result;
    }
}
