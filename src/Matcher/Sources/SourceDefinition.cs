using System.Collections.Immutable;

namespace Matcher.Sources;

/// <summary>
/// 数据来源: what one agency's export looks like. Read from <c>rules/sources/&lt;id&gt;.yaml</c>; a bureau may add its own.
/// The roster is described the same way, under the id <c>roster</c>.
/// </summary>
/// <param name="Id">File name without extension: <c>civil_registry</c>.</param>
/// <param name="Title">What people call it: 户籍注销登记.</param>
/// <param name="Agency">Who sends it: 公安局.</param>
/// <param name="Columns">Its columns; <see cref="ColumnDefinition.Index"/> is the place in this list.</param>
public sealed record SourceDefinition(
    string Id,
    string Title,
    string Agency,
    ImmutableArray<ColumnDefinition> Columns)
{
    /// <summary>The id under which the roster's own columns are described.</summary>
    public const string RosterId = "roster";

    /// <summary>How a roster of households heads the columns of further members; null where a row is always a person.</summary>
    public MemberHeaders? Members { get; init; }

    // Asked for every person and row.
    private readonly ImmutableArray<ColumnDefinition?> _byRole =
        [.. Enum.GetValues<ColumnRole>().Select(role => Columns.FirstOrDefault(column => column.Role == role))];

    /// <summary>The column that plays a role, or null when the source has none.</summary>
    public ColumnDefinition? WithRole(ColumnRole role) => _byRole[(int)role];

    /// <summary>The column of a canonical name, or null.</summary>
    public ColumnDefinition? Column(string name)
    {
        foreach (var column in Columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
                return column;
        }

        return null;
    }
}
