using Matcher.Identity;
using Matcher.Returns.Columns;
using Matcher.Returns.Lines;
using Matcher.Values;

namespace Matcher.Runs.Importing;

/// <summary>What people wrote, as the ledger keeps it: ID numbers are masked, and what says that there is nothing is nothing.</summary>
internal static class LineTexts
{
    /// <summary>The text of a column.</summary>
    public static string In(this ReturnedLine line, ReturnedColumn column) =>
        line[column] is { } text && text != LostValue.NotCalculated ? Kept(StoredNothing.Without(text.Trim())) : "";

    /// <summary>A text without ID numbers.</summary>
    public static string Kept(string text) => IdMask.InText(text);
}
