using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>
/// One line of 已消失: a hit that a township no longer has, because the data no longer show it or another township has it now.
/// </summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">The rule that looked for it.</param>
/// <param name="Township">Whose list it was in last.</param>
/// <param name="FirstFound">首次发现日期.</param>
internal sealed record GoneLine(string Number, Rule Rule, ListTownship Township, DateOnly FirstFound)
{
    /// <summary>Whom it is about; null where they are not on the roster.</summary>
    public Person? Person { get; private init; }

    /// <summary>Their household on today's roster.</summary>
    public Household? Household { get; private init; }

    /// <summary>户编号: today's, else the one it was last found in.</summary>
    public string HouseholdNumber { get; private init; } = "";

    /// <summary>办理; null: its rule is on trial.</summary>
    public Case? Case { get; private init; }

    /// <summary>Whether the person has another household, or another township, than when it was last found.</summary>
    public bool IsElsewhere { get; private init; }

    /// <summary>The hit as another township has it now; null: nobody has it.</summary>
    public HitLine? Now { get; private init; }

    /// <summary>A hit that the data no longer show.</summary>
    /// <param name="gone">The hit.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="township">Whose list it was in.</param>
    /// <param name="household">The household of its person on today's roster.</param>
    public static GoneLine Of(GoneHit gone, Rule rule, ListTownship township, Household? household) =>
        new(gone.Number, rule, township, gone.FirstFound)
        {
            Person = gone.Person,
            Household = household,
            HouseholdNumber = household?.Number ?? gone.HouseholdNumber,
            Case = gone.Case,
            IsElsewhere = household is not null
                && (household.Township != gone.Township || household.Number != gone.HouseholdNumber),
        };

    /// <summary>转出: a hit that is still there, in another township.</summary>
    /// <param name="now">The hit.</param>
    /// <param name="township">Whose list it was in.</param>
    public static GoneLine MovedOut(HitLine now, ListTownship township) =>
        new(now.Tracked.Hit.Number, now.Rule, township, now.Tracked.FirstFound)
        {
            Person = now.Finding.Person,
            Household = now.Household,
            HouseholdNumber = now.HouseholdNumber,
            Case = now.Case,
            IsElsewhere = true,
            Now = now,
        };

    /// <summary>Lines in the order of the hit list: township, village, household, person, rule.</summary>
    public static IEnumerable<GoneLine> InOrder(IEnumerable<GoneLine> lines) => lines
        .OrderBy(line => line.Township.Order)
        .ThenBy(line => line.Household?.Village, StringComparer.Ordinal)
        .ThenBy(line => line.HouseholdNumber, StringComparer.Ordinal)
        .ThenBy(line => line.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Rule.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Number, StringComparer.Ordinal);
}
