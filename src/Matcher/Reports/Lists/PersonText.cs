using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Reports.Lists;

/// <summary>How lists show a person on the roster.</summary>
internal static class PersonText
{
    /// <summary>身份证号: a valid one in full, so that it can be looked up elsewhere; any other as the roster has it.</summary>
    public static string IdNumber(Person person) =>
        person is { IdClass: IdClass.Valid, Number: { } number } ? number.ToString() : person.RawId;
}
