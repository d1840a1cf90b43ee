using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Roster;
using Matcher.Values;

namespace Matcher.Recovery;

/// <summary>What a side says about a person beside name and damaged number; null or empty where it says nothing.</summary>
/// <param name="Birth">Date of birth.</param>
/// <param name="IsMale">Sex.</param>
/// <param name="Township">乡镇.</param>
internal readonly record struct KnownFacts(DateOnly? Birth, bool? IsMale, string Township)
{
    private const string BirthColumn = "出生日期";

    /// <summary>What the columns of a row say.</summary>
    public static KnownFacts Of(SourceRow row) => new(
        DateField.Read(row.Value(BirthColumn)) is { State: FieldState.Read, Value: var birth } ? birth : null,
        row.Value(RosterColumns.Sex)?.Trim() switch
        {
            "男" or "男性" or "1" => true, // GB/T 2261.1
            "女" or "女性" or "2" => false,
            _ => null,
        },
        row.Value(ColumnRole.Township)?.Trim() ?? "");

    /// <summary>The same, birth date and sex as an undamaged number says them.</summary>
    public KnownFacts With(IdNumber number) => this with { Birth = number.BirthDate, IsMale = number.IsMale };
}
