using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks.Layout;

namespace Matcher.Reports.Workbooks.Parts;

/// <summary>What the first cells of a column tell of all.</summary>
/// <param name="Width">How wide it is, in digits.</param>
/// <param name="IsShared">Whether its texts repeat, and are better kept once for all cells.</param>
/// <param name="IsShort">Whether they are a character or two.</param>
internal readonly record struct ColumnSample(double Width, bool IsShared, bool IsShort)
{
    // Characters.
    private const int Short = 2;

    /// <summary>Looks at them.</summary>
    /// <param name="column">The column.</param>
    /// <param name="texts">What stands in them.</param>
    /// <param name="seen">An empty place for different ones; empty again afterwards.</param>
    public static ColumnSample Of(ListColumn column, ReadOnlySpan<string> texts, HashSet<string> seen)
    {
        var (count, isShort) = (0, true);
        foreach (var text in texts)
        {
            count += text.Length > 0 ? 1 : 0;
            isShort &= text.Length <= Short;
        }

        // Texts that are seldom twice only fill the table.
        var isShared = CountDifferent(texts, seen, Math.Max(count, 2) / 2) * 2 <= Math.Max(count, 2);
        return new ColumnSample(ColumnWidths.Of(column, texts), isShared, count > 0 && isShort);
    }

    // No further than one more than would do.
    private static int CountDifferent(ReadOnlySpan<string> texts, HashSet<string> seen, int most)
    {
        var last = "";
        foreach (var text in texts)
        {
            if (text.Length == 0 || string.Equals(text, last, StringComparison.Ordinal))
                continue;
            last = text;
            if (seen.Add(text) && seen.Count > most)
                break;
        }

        var different = seen.Count;
        seen.Clear();
        return different;
    }
}
