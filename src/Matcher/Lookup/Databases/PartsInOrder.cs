using System.Globalization;
using Matcher.Lookup.Databases.Rows;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>
/// The rows of all queries of a plan in the order of their keys. One query streams. Of several each is read to its end before the next is
/// asked, and asked again by itself where a moment's trouble stopped it: half a result is never used.
/// </summary>
internal sealed class PartsInOrder(OpenedTable table, ReadingPlan plan, RowCount counted)
{
    private const int MostAttempts = 3;

    /// <summary>Opens them.</summary>
    public RowCursor Read(CancellationToken cancellation)
    {
        var columns = plan.Queries.ColumnCount;
        if (plan.Parts.Length == 1)
            return table.Session.Rows(plan.Queries.Rows(plan.Parts[0]), columns, cancellation);
        var rows = new List<HeldRow>();
        for (var part = 0; part < plan.Parts.Length; part++)
            rows.AddRange(Read(part, columns, cancellation));
        rows.Sort(new KeyOrder(table.Columns.Key));
        return new HeldRows(rows);
    }

    private List<HeldRow> Read(int part, int columns, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var rows = new List<HeldRow>(checked((int)counted.HandedOver[part]));
                using var cursor = table.Session.Rows(plan.Queries.Rows(plan.Parts[part]), columns, cancellation);
                while (cursor.Read())
                    rows.Add(new HeldRow(cursor, columns));
                return rows;
            }
            catch (DatabaseFailedException error)
            {
                if (attempt == MostAttempts || !error.IsTransient || !CanGoOn(cancellation))
                    throw Numbered(error, part);
            }
        }
    }

    // The state of the data that a snapshot keeps is gone with its connection; without one, a new connection sees what the old one saw.
    private bool CanGoOn(CancellationToken cancellation)
    {
        if (table.Session.CanGoOn)
            return true;
        if (table.Session.HasSnapshots)
            return false;
        table.Reconnect(cancellation);
        return true;
    }

    private DatabaseFailedException Numbered(DatabaseFailedException error, int part) => new(
        error.Fault,
        string.Create(CultureInfo.InvariantCulture, $"{error.Code} {part + 1}/{plan.Parts.Length}").TrimStart(),
        error.ServerWords,
        error);
}
