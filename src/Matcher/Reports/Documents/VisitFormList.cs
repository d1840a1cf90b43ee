using System.Collections.Immutable;
using Matcher.Reports.Lists;
using Matcher.Roster;

namespace Matcher.Reports.Documents;

/// <summary>
/// Makes the forms of everybody whom lines of the hit list are about: one a household, however many of its members are listed.
/// </summary>
/// <param name="roster">Who the members are.</param>
/// <param name="text">Words the explanations.</param>
/// <param name="asOf">The day that ages are counted on.</param>
internal sealed class VisitFormList(LoadedRoster roster, HitText text, DateOnly asOf)
{
    /// <summary>The forms, one for each household, and one for each person off the roster.</summary>
    /// <param name="lines">Lines of the lists of one township; within a form they keep their order.</param>
    /// <param name="due">The day until which a lead is to be answered: that of its hand-out, where there was one.</param>
    public IEnumerable<VisitForm> Of(IEnumerable<HitLine> lines, Func<HitLine, DateOnly?> due) => lines
        .GroupBy(line => (line.Household?.Index, OffRoster: line.Household is null ? (line.IdNumber, line.Name) : default))
        .Select(group => FormOf(group.First(), [.. group.Select(line => VisitLead.Of(line, text, due(line)))]));

    private VisitForm FormOf(HitLine first, ImmutableArray<VisitLead> leads) => first.Household is { } household
        ? VisitForm.Of(household, roster.People, leads, asOf)
        : VisitForm.OffRoster(first, leads);
}
