using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Databases.Queries;

/// <summary>
/// The law of ruling out, in SQL: what the scan of a file asks of the bytes of a row's key. A row may go only if its number is certainly
/// plain, fits no masked number of the roster, and nobody wants it although it is off the roster. Whether it is a number of the roster
/// is asked apart.
/// </summary>
internal static class RulingOut
{
    /// <summary>
    /// What a row must fulfil to go, beside not being about a number of the roster; null where none may go. May be unknown, which means
    /// that it stays.
    /// </summary>
    /// <param name="sql">The database's SQL.</param>
    /// <param name="id">The column of the ID number.</param>
    /// <param name="asOf">基准日.</param>
    /// <param name="receiver">Whose numbers, and what is wanted.</param>
    /// <param name="settled">What settles that nobody wants a row off the roster; null where nothing does.</param>
    public static string? MayGo(SqlDialect sql, DatabaseColumn id, DateOnly asOf, SourceReceiver receiver, string? settled)
    {
        if (receiver.Demand.KeepsEveryRowOffRoster || (!receiver.Demand.OffRoster.IsEmpty && settled is null))
            return null;
        var parts = new List<string> { sql.IsPlain(id, asOf) };
        parts.AddRange(receiver.Keys.Masked.Shown.Select(mask => sql.IsNotTrue(sql.HasAt(id, mask.Places, mask.Characters))));
        if (!receiver.Demand.OffRoster.IsEmpty)
            parts.Add(settled!);
        return string.Join(" AND ", parts.Select(part => $"({part})"));
    }
}
