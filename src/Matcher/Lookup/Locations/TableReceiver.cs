using Matcher.Formats.Tables;
using Matcher.Lookup.Assembling;
using Matcher.Lookup.Judging;

namespace Matcher.Lookup.Locations;

/// <summary>Has the rows of one table judged, and gives what came of them to the assembler.</summary>
internal sealed class TableReceiver(TableLayout table, PartJudge judge, SourceAssembler assembler) : IPartReceiver
{
    public JudgedPart Judge(Func<IRowJudge, long> read) => judge.Judge(read);

    public void Take(JudgedPart part) => assembler.Add(table, (PartResult)part);
}
