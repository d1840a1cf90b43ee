using System.Collections.Immutable;

namespace Matcher.Hits;

/// <summary>What all rows behind a hit say in one column that its clearance rests on.</summary>
/// <param name="Column">
/// The column, as the rule names it; <c>housing-fund.单位名称</c> where it is that of a hit which the rule rests on.
/// </param>
/// <param name="Values">
/// Each value once, in order, written so that another spelling of the same is the same; none where the cells are empty.
/// </param>
internal sealed record WatchedColumn(string Column, ImmutableArray<string> Values)
{
    /// <summary>Stands before the digest of a value that nothing keeps plain.</summary>
    public const char Hidden = '§';

    /// <summary>Whether a value is a digest: it tells that something changed, and not what.</summary>
    public static bool IsHidden(string value) => value.StartsWith(Hidden);

    /// <inheritdoc/>
    public bool Equals(WatchedColumn? other) =>
        other is not null && Column == other.Column && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Column, Values.Length);
}
