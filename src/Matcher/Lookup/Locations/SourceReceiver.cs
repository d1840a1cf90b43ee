using Matcher.Catalogue.Columns;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Judging;
using Matcher.Lookup.Keys;
using Matcher.Rules.Demand;

namespace Matcher.Lookup.Locations;

/// <summary>Takes what a location hands over of one source, and tells it what it may rule out.</summary>
/// <param name="context">Whom rows are held against.</param>
/// <param name="demand">What is wanted of the rows.</param>
/// <param name="assembler">Puts the parts together.</param>
internal sealed class SourceReceiver(MatchingContext context, CompiledDemand demand, SourceAssembler assembler)
{
    /// <summary>
    /// The numbers on the roster, to be asked of one number or taken as a list. A row with a valid number that is not among them is ruled
    /// out, unless rows off the roster are wanted.
    /// </summary>
    public NumberFilter Keys => context.Filter;

    /// <summary>What is wanted of the rows.</summary>
    public RowDemand Demand => demand.Demand;

    /// <summary>
    /// What cells say of whether a row off the roster may be wanted: one that they settle may be ruled out where it is.
    /// </summary>
    public PushedPredicates OffRosterPredicates => demand.OffRosterPredicates;

    /// <summary>Some row of the source has a text in a column, although it may be ruled out where it is.</summary>
    public void Saw(ColumnDefinition column, string words) => assembler.Saw(column, words);

    /// <summary>Takes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">What users read of its form.</param>
    /// <param name="handOver">Hands over its rows, and says how many records there were with those that were ruled out; null where the
    /// location has no count of its own.</param>
    public void Take(TableLayout table, string format, Func<IPartReceiver, long?> handOver)
    {
        assembler.Begin(table, format);
        assembler.End(table, ReadingFailedException.At(table.Place.Where, () =>
            handOver(new TableReceiver(table, new PartJudge(context, demand, table), assembler))));
    }

    /// <summary>How many tables have been taken to their end.</summary>
    public int TableCount => assembler.TableCount;

    /// <summary>Notes the fingerprint of a file.</summary>
    /// <param name="first">0-based place of its first table; all that were taken after it are of the file.</param>
    /// <param name="fingerprint">The fingerprint.</param>
    public void Seal(int first, FileFingerprint fingerprint) => assembler.Seal(first, fingerprint);
}
