using Matcher.Reports.Lists;
using Matcher.Roster;

namespace Matcher.Reports.Documents;

/// <summary>A member of a household, as the roster has them.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Relation">与户主关系.</param>
/// <param name="IdNumber">身份证号: a valid one in full, any other as written.</param>
/// <param name="Age">年龄 in full years; null where the number does not give it.</param>
/// <param name="Category">保障类别.</param>
/// <param name="MonthlyShare">月保障金, yuan; null where the roster does not give it.</param>
internal sealed record VisitMember(string Name, string Relation, string IdNumber, int? Age, string Category, decimal? MonthlyShare)
{
    /// <summary>A person of the roster.</summary>
    /// <param name="person">The person.</param>
    /// <param name="household">The household.</param>
    /// <param name="asOf">The day that ages are counted on.</param>
    public static VisitMember Of(Person person, Household household, DateOnly asOf) => new(
        person.Name, person.Relation, PersonText.IdNumber(person), person.Number?.AgeOn(asOf), household.Category, person.MonthlyShare);
}
