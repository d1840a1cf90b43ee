using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Rules.Fields;

/// <summary>Something about a person that follows from the ID number.</summary>
/// <param name="Name">As rules write it, without 花名册 before it.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Read">Works it out for a day; null when the number does not say it.</param>
internal sealed record PersonFact(string Name, ColumnType Type, Func<Person, DateOnly, string?> Read)
{
    private static readonly FrozenDictionary<IdClass, string> NumberStates = new Dictionary<IdClass, string>
    {
        [IdClass.Empty] = "未填写",
        [IdClass.Valid] = "有效",
        [IdClass.Legacy] = "15位旧号码",
        [IdClass.NumericCell] = "数字格式，末位已丢失",
        [IdClass.Truncated] = "末位被截断",
        [IdClass.Scientific] = "科学计数法，号码已丢失",
        [IdClass.Masked] = "被遮盖",
        [IdClass.Mistyped] = "校验不符",
        [IdClass.OtherDocument] = "其他证件",
        [IdClass.LookAlike] = "夹有形似数字的字母",
        [IdClass.CutShort] = "位数不足",
        [IdClass.Several] = "一格内有多个号码",
        [IdClass.NotANumber] = "不是证件号码",
    }.ToFrozenDictionary();

    // Nine of a hundred numbers that Excel has cut still pass the check, and so does every thousandth that nobody has cut.
    private const string PerhapsCut = "末三位为000，可能被截断";

    /// <summary>All there are.</summary>
    public static ImmutableArray<PersonFact> All { get; } =
    [
        new("年龄", ColumnType.Number, (person, day) => person.Number?.AgeOn(day).ToString(CultureInfo.InvariantCulture)),
        new("出生日期", ColumnType.Date, (person, _) => person.Number?.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("身份证号状态", ColumnType.Text, (person, _) => IsPerhapsCut(person) ? PerhapsCut : NumberStates[person.IdClass]),
        new("号码能否比对", ColumnType.Text,
            (person, _) => IsPerhapsCut(person) ? "姓名一致的才能比对" : person is { Number: null, OtherDocument: null } ? "不能比对" : "可以比对"),
    ];

    private static bool IsPerhapsCut(Person person) => person is { IdClass: IdClass.Truncated, Number: not null };
}
