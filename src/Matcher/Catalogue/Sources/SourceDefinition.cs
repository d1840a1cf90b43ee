using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Columns;

namespace Matcher.Catalogue.Sources;

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

    /// <summary>Has no columns, and so asks for none: every table fits it.</summary>
    public static SourceDefinition Anything { get; } = new("", "", "", []);

    /// <summary>
    /// Words in the names of its files and of the folders they lie in: 公积金. Evidence where columns leave it open what a file is, and
    /// never against them.
    /// </summary>
    public ImmutableArray<string> FileNames { get; init; } = [];

    /// <summary>How a roster of households heads the columns of further members; null where a row is always a person.</summary>
    public MemberHeaders? Members { get; init; }

    // Asked for every person and row.
    private readonly ImmutableArray<ColumnDefinition?> _byRole = ByRole(Columns);

    // A table that nobody knows yet may have thousands.
    private readonly FrozenDictionary<string, ColumnDefinition> _byName = ByName(Columns);

    // Asked for every row in which a header may stand, by every delimiter.
    private readonly FrozenSet<string> _headers = HeadersOf(Columns);

    /// <summary>Its columns.</summary>
    public ImmutableArray<ColumnDefinition> Columns
    {
        get;
        // A copy with other columns, as a bureau's own additions make, has other roles too.
        init => (field, _byRole, _byName, _headers) = (value, ByRole(value), ByName(value), HeadersOf(value));
    } = Columns;

    /// <summary>The column that plays a role, or null when the source has none.</summary>
    public ColumnDefinition? WithRole(ColumnRole role) => _byRole[(int)role];

    /// <summary>The column of a canonical name, or null.</summary>
    public ColumnDefinition? Column(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Whether a header is the name or an alias of one of its columns.</summary>
    /// <param name="cleaned">As <see cref="HeaderText.Clean"/> makes it.</param>
    internal bool Heads(string cleaned) => _headers.Contains(cleaned);

    private static FrozenSet<string> HeadersOf(ImmutableArray<ColumnDefinition> columns) =>
        columns.SelectMany(column => column.Aliases.Prepend(column.Name)).Select(HeaderText.Clean)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, ColumnDefinition> ByName(ImmutableArray<ColumnDefinition> columns) =>
        columns.DistinctBy(column => column.Name, StringComparer.Ordinal).ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);

    private static ImmutableArray<ColumnDefinition?> ByRole(ImmutableArray<ColumnDefinition> columns) =>
        [.. Enum.GetValues<ColumnRole>().Select(role => columns.FirstOrDefault(column => column.Role == role))];
}
