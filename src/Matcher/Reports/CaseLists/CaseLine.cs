using Matcher.FollowUp.Cases;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.CaseLists;

/// <summary>A case as a line of a list, whether the data still say it or not.</summary>
/// <param name="Known">The case.</param>
/// <param name="Township">Whose list.</param>
internal sealed record CaseLine(KnownCase Known, ListTownship Township)
{
    /// <summary>Its rule; null where the pack has it no longer.</summary>
    public Rule? Rule { get; init; }

    /// <summary>The hit of tonight; null: it is not found, or nobody looked.</summary>
    public HitLine? Hit { get; init; }

    /// <summary>Whom it is about; null where they are not on tonight's roster.</summary>
    public Person? Person { get; init; }

    /// <summary>Their household on tonight's roster.</summary>
    public Household? Household { get; init; }

    /// <summary>整改期限; null: none is set.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>办理.</summary>
    public Case Case => Known.Case;

    /// <summary>规则, as people call it; its id where the pack has it no longer.</summary>
    public string RuleTitle => Rule?.Title ?? Known.Rule;

    /// <summary>村.</summary>
    public string Village => Hit?.Village ?? Household?.Village ?? "";

    /// <summary>户编号: tonight's, else the one it was last found in.</summary>
    public string HouseholdNumber => Household?.Number ?? Case.HouseholdNumber;

    /// <summary>姓名; empty for somebody off tonight's roster and data, whose name nothing keeps.</summary>
    public string Name => Hit?.Name ?? Person?.Name ?? "";

    /// <summary>身份证号; empty as the name.</summary>
    public string IdNumber => Hit?.IdNumber ?? (Person is { } person ? PersonText.IdNumber(person) : "");

    /// <summary>In the order of the lists of hits: township, village, household, person, rule.</summary>
    public static IEnumerable<CaseLine> InOrder(IEnumerable<CaseLine> lines) => lines
        .OrderBy(line => line.Township.Order)
        .ThenBy(line => line.Village, StringComparer.Ordinal)
        .ThenBy(line => line.HouseholdNumber, StringComparer.Ordinal)
        .ThenBy(line => line.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Known.Rule, StringComparer.Ordinal)
        .ThenBy(line => line.Known.Number, StringComparer.Ordinal);

    /// <summary>
    /// How many days it is over its time: counted up to the day on which it was closed, and there it stops. Null: it has no time.
    /// </summary>
    /// <param name="asOf">基准日.</param>
    public int? DaysOverdue(DateOnly asOf) => Due is { } due
        ? Math.Max(0, (Case.ClosedOn ?? asOf).DayNumber - due.DayNumber)
        : null;
}
