using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Identity.Names;
using Matcher.Identity.Standards;
using Matcher.Roster.Rows;

namespace Matcher.Roster.Households;

/// <summary>
/// Compares what two rows say of their households. A number is given out again in the next village, in 城 and in 农, in every file of
/// its own, so the same number alone does not make two strangers one family:
/// the head decides, and where it does not, the village, the category and the file.
/// </summary>
internal sealed class HouseholdComparison(SourceDefinition definition, RosterRows rows)
{
    private const int NumberLength = 18;

    // How a village is called is not always written out.
    private static readonly string[] VillageEndings = ["村民委员会", "居民委员会", "村委会", "居委会", "行政村", "社区", "村"];

    private readonly ColumnDefinition? _headId = definition.WithRole(ColumnRole.HeadIdNumber);
    private readonly ColumnDefinition? _headName = definition.WithRole(ColumnRole.HeadName);
    private readonly ColumnDefinition? _village = definition.WithRole(ColumnRole.Village);
    private readonly ColumnDefinition? _category = definition.WithRole(ColumnRole.Category);

    private readonly Dictionary<string, string> _villages = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether two rows of one table say the very same of their household, as the rows of a family nearly always do: each text is held
    /// once, so this compares numbers.
    /// </summary>
    public bool AreAlike(int one, int other) =>
        IsWrittenAlike(_headId, one, other)
            && IsWrittenAlike(_headName, one, other)
            && IsWrittenAlike(_village, one, other)
            && IsWrittenAlike(_category, one, other);

    /// <summary>Compares two rows.</summary>
    /// <param name="one">A row.</param>
    /// <param name="other">Another.</param>
    /// <param name="isOneTable">Whether they stand in one table.</param>
    public HouseholdLikeness Compare(int one, int other, bool isOneTable)
    {
        if (isOneTable && AreAlike(one, other))
            return HouseholdLikeness.Same;
        var isOtherCategory = Differ(_category, one, other, text => _category!.InUsualWord(text));
        var isOtherVillage = Differ(_village, one, other, Village);
        return Heads(one, other) switch
        {
            { IsCertain: true, Names: NameComparison.Same } => isOtherCategory ? HouseholdLikeness.Unclear : HouseholdLikeness.Same,
            { IsCertain: true } or { Names: NameComparison.Different } => HouseholdLikeness.Different,
            { Names: NameComparison.Same or NameComparison.Compatible } =>
                isOtherVillage || isOtherCategory ? HouseholdLikeness.Unclear : HouseholdLikeness.Same,
            _ => isOtherVillage || isOtherCategory || !isOneTable ? HouseholdLikeness.Different : HouseholdLikeness.Same,
        };
    }

    /// <summary>Whether a row names the head of its household.</summary>
    public bool NamesHead(int row) => Has(_headId, row) || Has(_headName, row);

    // A whole number is one person's, whatever the name beside it. A damaged one may be a mistake: then the name decides.
    private (bool IsCertain, NameComparison Names) Heads(int one, int other)
    {
        var (mine, others) = (HeadId(one), HeadId(other));
        if (mine.Length > 0 && mine == others)
            return (true, NameComparison.Same);
        var names = PersonName.Compare(Text(_headName, one), Text(_headName, other));
        if (IsWhole(mine) && IsWhole(others))
            return (true, NameComparison.Different);
        return (false, names == NameComparison.Unknown && mine.Length > 0 && others.Length > 0 ? NameComparison.Different : names);
    }

    private string HeadId(int row) => string.Concat(Text(_headId, row).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsWhole(string number) =>
        number.Length == NumberLength
        && ulong.TryParse(number.AsSpan(0, NumberLength - 1), System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var digits)
        && CheckCharacter.Of(digits) == number[^1];

    private bool IsWrittenAlike(ColumnDefinition? column, int one, int other) =>
        column is null || rows.Columns[column.Index].Code(one) == rows.Columns[column.Index].Code(other);

    private bool Differ(ColumnDefinition? column, int one, int other, Func<string, string> clean) =>
        !IsWrittenAlike(column, one, other)
            && Text(column, one) is { Length: > 0 } mine
            && Text(column, other) is { Length: > 0 } others
            && clean(mine) != clean(others);

    private string Village(string written)
    {
        if (!_villages.TryGetValue(written, out var name))
            _villages.Add(written, name = WithoutEnding(written));
        return name;
    }

    private static string WithoutEnding(string written)
    {
        var name = PersonName.Normalise(written);
        foreach (var ending in VillageEndings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                return name[..^ending.Length];
        }

        return name;
    }

    private bool Has(ColumnDefinition? column, int row) =>
        column is not null && rows.Columns[column.Index] is var texts && !texts.IsEmpty(texts.Code(row));

    private string Text(ColumnDefinition? column, int row) => (column is null ? null : rows.Value(row, column.Index)) ?? "";
}
