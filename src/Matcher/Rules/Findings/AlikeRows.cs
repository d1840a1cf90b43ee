using Matcher.Matches;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>Rows about a person that were dropped because they are to a rule as one that was kept.</summary>
/// <param name="Key">What they are counted under; default: none was dropped.</param>
/// <param name="Dropped">How many there are.</param>
internal readonly record struct AlikeRows(RowKey Key, Further Dropped)
{
    /// <summary>What a row says to a rule, in short.</summary>
    public static ulong DigestOf(Evidence evidence)
    {
        var key = RowKey.Of(evidence.Row.Source.Id);
        foreach (var (column, value) in evidence.Columns)
            key = key.Add(column).Add(value);
        return key.Lower;
    }
}
