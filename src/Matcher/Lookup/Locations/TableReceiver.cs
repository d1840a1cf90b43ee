using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Judging;

namespace Matcher.Lookup.Locations;

/// <summary>Has the rows of one table judged, and gives what came of them to the assembler.</summary>
internal sealed class TableReceiver(TableLayout table, PartJudge judge, SourceAssembler assembler) : IPartReceiver
{
    private long _records;

    public JudgedPart Judge(Func<IRowJudge, long> read) => judge.Judge(read);

    public void Take(JudgedPart part)
    {
        var result = (PartResult)part;
        if (result.Failure is { } cause)
            throw new ReadingFailedException(table.PlaceOf(Math.Max(0, _records + result.Records - 1)).Where, cause);
        _records += result.Records;
        assembler.Add(table, result);
    }
}
