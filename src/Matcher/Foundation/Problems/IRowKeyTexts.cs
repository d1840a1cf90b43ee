namespace Matcher.Foundation.Problems;

/// <summary>Says what the rows of a table are found by that have no numbers; asked only when somebody is told of a row.</summary>
internal interface IRowKeyTexts
{
    /// <summary>The key of a row: <c>id=123</c>; null where it is not known.</summary>
    /// <param name="row">The row's number within the table, which nobody is shown.</param>
    string? TextOf(long row);
}
