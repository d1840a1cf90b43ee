using Matcher.Catalogue.Config.Databases;
using Matcher.Formats.Tables;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Progress;
using Matcher.Identity;
using Matcher.Lookup.Databases.Rows;
using Matcher.Lookup.Databases.Servers;
using Matcher.Lookup.Locations;

namespace Matcher.Lookup.Databases;

/// <summary>
/// The table of one source, open. Its server counts the rows and rules out what is certainly about nobody; every other row comes here, and
/// the two together must be all.
/// </summary>
internal sealed class LocatedTable(
    OpenedTable table, DatabaseAccess access, DateOnly asOf, Action<FileProgress> report, FileProgress progress) : ILocatedSource
{
    private const int RowsOfPart = 50_000;

    public IEnumerable<TableLayout> Tables => [table.Layout];

    public void HandOver(SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
    {
        var where = table.Layout.Place.Where;
        try
        {
            report(progress);
            if (ReadingPlan.Make(table, access, asOf, receiver, cancellation) is { } plan)
                Read(plan, receiver, problems, cancellation);
            else
                problems.Add(DatabaseProblems.KeysRefused(where));
        }
        catch (DatabaseFailedException error)
        {
            problems.Add(DatabaseTrouble.ProblemOf(error, access, where));
        }
    }

    public void Dispose() => table.Dispose();

    private void Read(ReadingPlan plan, SourceReceiver receiver, ProblemList problems, CancellationToken cancellation)
    {
        var where = table.Layout.Place.Where;
        table.Session.BeginSnapshot(cancellation);
        var counted = RowCount.Of(table.Session, plan, cancellation);
        using var rows = new TableRecords(
            new PartsInOrder(table, plan, counted).Read(cancellation), table.Columns.Key.Length, table.Columns.Cells.Length, table.Keys);
        receiver.Take(table.Layout, table.Session.Product, receives => HandOver(rows, counted, receives, cancellation));
        if (rows.NotTold is { } row)
            problems.Add(DatabaseProblems.KeyNotUnique(where, IdMask.Cell(table.Keys.TextOf(row) ?? "")));
        if (rows.Count != counted.Coming)
            problems.Add(DatabaseProblems.RowsLost(where, counted.Coming, rows.Count));
        rows.Dispose();
        if (!table.Session.HasSnapshots
            && RowCount.Of(table.Session, plan, cancellation) is var after && !after.IsSame(counted))
            problems.Add(DatabaseProblems.RowsChanged(where, counted.Total, after.Total));
        report(progress with { State = FileState.Read, BytesTotal = rows.BytesRead, BytesRead = rows.BytesRead, Rows = counted.Total });
    }

    // How sure it is that a damaged number means somebody depends on how many rows before it were about others. A table has no order, so
    // those that were ruled out are taken to lie evenly between those that were not.
    private long? HandOver(TableRecords rows, RowCount counted, IPartReceiver receiver, CancellationToken cancellation)
    {
        var (handedOver, ruledOut) = (counted.Coming, counted.RuledOut);
        var told = 0L;
        var isMore = true;
        while (isMore)
        {
            cancellation.ThrowIfCancellationRequested();
            receiver.Take(receiver.Judge(judge =>
            {
                for (var i = 0; i < RowsOfPart; i++)
                {
                    isMore = rows.Read();
                    var due = isMore && rows.Count <= handedOver ? (long)((Int128)ruledOut * rows.Count / (handedOver + 1)) : ruledOut;
                    judge.CountRuledOut(due - told);
                    told = due;
                    if (!isMore)
                        break;
                    rows.NoteKey(table.Layout.DataRowNumber + told + rows.Count - 1);
                    judge.Judge(rows);
                }

                return rows.Count;
            }));
            report(progress with
            {
                BytesTotal = rows.Count == 0 ? 0 : (long)((double)rows.BytesRead / rows.Count * handedOver),
                BytesRead = rows.BytesRead,
                Rows = told + rows.Count,
            });
        }

        return rows.Count == handedOver ? counted.Total : null;
    }
}
