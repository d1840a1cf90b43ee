using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Catalogue.Columns;

/// <summary>
/// Headers of the further members of a household that stands in one row, <c>{n}</c> being 1, 2, 3:
/// <c>其他家庭成员姓名{n}</c>.
/// </summary>
/// <param name="Name">姓名.</param>
/// <param name="IdNumber">身份证号.</param>
/// <param name="Relation">与户主关系.</param>
public sealed record MemberHeaders(ImmutableArray<string> Name, ImmutableArray<string> IdNumber, ImmutableArray<string> Relation)
{
    /// <summary>Stands for the member's number in a header.</summary>
    public const string Number = "{n}";

    private const int MostMembers = 30;

    private readonly Lazy<HashSet<string>> _all = new(() => Name.Concat(IdNumber).Concat(Relation)
        .SelectMany(text => Enumerable.Range(1, MostMembers).Select(n => With(text, n)))
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Where the members stand in a header; empty where every row is a person.</summary>
    public ImmutableArray<MemberFields> Find(IReadOnlyList<string> header)
    {
        var cleaned = header.Select(HeaderText.Clean).ToList();
        return
        [
            .. Enumerable.Range(1, MostMembers)
                .Select(n => new MemberFields(FieldOf(Name, n), FieldOf(IdNumber, n), FieldOf(Relation, n)))
                .Where(member => member.Name >= 0 || member.IdNumber >= 0),
        ];

        int FieldOf(ImmutableArray<string> headers, int n) =>
            headers.Select(text => cleaned.IndexOf(With(text, n))).FirstOrDefault(field => field >= 0, -1);
    }

    /// <summary>These headers and, before them, those of a description that this one adds to.</summary>
    public MemberHeaders After(MemberHeaders others) =>
        new([.. others.Name, .. Name], [.. others.IdNumber, .. IdNumber], [.. others.Relation, .. Relation]);

    /// <summary>Whether a header is that of a member.</summary>
    public bool Claims(string header) => _all.Value.Contains(HeaderText.Clean(header));

    private static string With(string header, int n) =>
        HeaderText.Clean(header.Replace(Number, n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
