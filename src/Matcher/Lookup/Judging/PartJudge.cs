using System.Collections.Concurrent;
using Matcher.Formats.Files;
using Matcher.Formats.Tables;
using Matcher.Lookup.Demand;
using Matcher.Lookup.Keys;

namespace Matcher.Lookup.Judging;

/// <summary>Judges the parts of one table, on as many threads as ask.</summary>
internal sealed class PartJudge(MatchingContext context, CompiledDemand demand, TableLayout table)
{
    private readonly ConcurrentBag<RowMemory> _memories = [];

    /// <summary>Judges a part on the calling thread.</summary>
    /// <param name="read">Reads its rows one by one and says where it stopped.</param>
    public PartResult Judge(Func<IRowJudge, long> read)
    {
        var memory = _memories.TryTake(out var free) ? free : new RowMemory(table, demand);
        var result = new PartResult();
        try
        {
            result.End = read(new RowMatcher(context, table, demand, memory, result));
            _memories.Add(memory);
        }
        catch (Exception error) when (ReadingFailedException.IsBug(error))
        {
            // Which row of the file it is, only whoever takes the parts in order knows.
            result.Failure = error;
        }

        return result;
    }
}
