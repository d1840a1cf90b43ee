using System.Collections.Immutable;
using Matcher.Reports.Lists;
using Matcher.Roster;

namespace Matcher.Reports.Documents;

/// <summary>What stands on the form of one household before anybody goes there.</summary>
/// <param name="Township">乡镇.</param>
/// <param name="Village">村.</param>
/// <param name="Number">户编号; empty for somebody off the roster.</param>
/// <param name="HeadName">户主姓名, or the name of somebody off the roster.</param>
/// <param name="Category">保障类别; empty where nobody knows.</param>
/// <param name="IsCertain">Whether the roster says for certain who belongs to it.</param>
/// <param name="Members">The members on the roster, in its order; none of somebody off it.</param>
/// <param name="Leads">The leads, in the order in which they are to be looked at; a household without one is visited all the same.</param>
internal sealed record VisitForm(
    string Township, string Village, string Number, string HeadName, string Category, bool IsCertain,
    ImmutableArray<VisitMember> Members, ImmutableArray<VisitLead> Leads)
{
    /// <summary>The form of a household of the roster.</summary>
    /// <param name="household">The household.</param>
    /// <param name="people">The roster's people, by their index.</param>
    /// <param name="leads">Its leads.</param>
    /// <param name="asOf">The day that ages are counted on.</param>
    public static VisitForm Of(Household household, ImmutableArray<Person> people, ImmutableArray<VisitLead> leads, DateOnly asOf) => new(
        household.Township,
        household.Village,
        household.Number,
        household.HeadName,
        household.Category,
        household.Doubt == HouseholdDoubt.None,
        [.. household.Members.Select(member => VisitMember.Of(people[member], household, asOf))],
        leads);

    /// <summary>The form of somebody off the roster (漏保), of whose household nobody knows anything.</summary>
    /// <param name="line">One of the leads about them.</param>
    /// <param name="leads">All of them.</param>
    public static VisitForm OffRoster(HitLine line, ImmutableArray<VisitLead> leads) =>
        new(line.Township.Name, line.Village, "", line.Name, "", IsCertain: true, [], leads);

    /// <summary>Forms in the order of a way through the villages.</summary>
    public static IEnumerable<VisitForm> InOrder(IEnumerable<VisitForm> forms) => forms
        .OrderBy(form => form.Village.Length == 0)
        .ThenBy(form => form.Village, StringComparer.Ordinal)
        .ThenBy(form => form.Number.Length == 0)
        .ThenBy(form => form.Number, StringComparer.Ordinal)
        .ThenBy(form => form.HeadName, StringComparer.Ordinal)
        .ThenBy(form => form.Leads.IsEmpty ? "" : form.Leads[0].Number, StringComparer.Ordinal);
}
