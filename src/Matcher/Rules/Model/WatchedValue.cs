namespace Matcher.Rules.Model;

/// <summary>What one row says in a column that a clearance rests on, written so that another spelling of the same is the same.</summary>
/// <param name="Column">The column, as the rule names it.</param>
/// <param name="Value">The value; empty where the cell is.</param>
/// <param name="IsPrivate">Whether it is a name or an ID number, which nothing may keep plain.</param>
internal readonly record struct WatchedValue(string Column, string Value, bool IsPrivate) : IComparable<WatchedValue>
{
    /// <inheritdoc/>
    public int CompareTo(WatchedValue other) => string.CompareOrdinal(Column, other.Column) is var byColumn and not 0
        ? byColumn
        : string.CompareOrdinal(Value, other.Value);
}
