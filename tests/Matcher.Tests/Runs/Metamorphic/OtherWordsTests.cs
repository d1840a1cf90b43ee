using System.Collections.Immutable;
using Matcher.Rules.MeaningTwin;

namespace Matcher.Runs.Metamorphic;

/// <summary>
/// The same county in other words of the same meanings: nobody more is listed, nobody less, and every lead keeps its number.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class OtherWordsTests
{
    private static readonly Lazy<CountyFiles> County = new(() => CountyFiles.Generate(4));
    private static readonly Lazy<CountyLines> Before = new(() => Compared(CountyRun.Read(County.Value).Lines()));

    [Test]
    public void Other_words_of_the_same_meaning_change_no_lead([Range(1, 6)] int seed)
    {
        var rewriter = new TwinRewriter(new Random(seed));
        var after = CountyRun.Read(County.Value.Change(table => [Rewritten(table, rewriter)])).Lines();
        Assert.That(rewriter.Rewritten, Is.GreaterThan(50), "hardly a cell was written in other words");
        Before.Value.AssertSame(Compared(after), "other words");
    }

    private static CountyTable Rewritten(CountyTable table, TwinRewriter rewriter)
    {
        ImmutableArray<TwinMeanings?> meanings = [.. table.Header.Select(header => TwinPack.Described[table.Source]
            .Headed(header)
            ?.Meanings)];
        // An agency writes the same thing in the same way all through a file.
        var written = new Dictionary<(int Place, string Cell), string>();
        return table with { Rows = [.. table.Rows.Select(row => row.Select(Other).ToImmutableArray())] };

        string Other(string cell, int place)
        {
            if (place >= meanings.Length || meanings[place] is not { } column)
                return cell;
            if (!written.TryGetValue((place, cell), out var other))
                written.Add((place, cell), other = rewriter.Rewrite(column, cell, mayBeUnknown: false));
            return other;
        }
    }

    // The sentence and the evidence show the agency's own words.
    private static CountyLines Compared(CountyLines lines) => lines with
    {
        Leads = [.. lines.Leads.Select(lead => lead with { Says = "", Evidence = "" })],
    };
}
