using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.FollowUp.Cases;
using Matcher.FollowUp.Nights;
using Matcher.Foundation.Cores;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>One line of a hit list: a hit, whose list it is in, and whom it is about.</summary>
/// <param name="Tracked">The hit.</param>
/// <param name="Township">Whose list.</param>
/// <param name="Household">The household of the person; null for somebody off the roster.</param>
internal sealed record HitLine(TrackedHit Tracked, ListTownship Township, Household? Household)
{
    /// <summary>What was found.</summary>
    public Finding Finding => Tracked.Hit.Finding;

    /// <summary>The rule that found it.</summary>
    public Rule Rule => Finding.Rule;

    /// <summary>村.</summary>
    public string Village => Household?.Village ?? Finding.OffRoster?.Value(ColumnRole.Village) ?? "";

    /// <summary>户编号.</summary>
    public string HouseholdNumber => Household?.Number ?? "";

    /// <summary>姓名.</summary>
    public string Name => Finding.Person?.Name ?? Finding.OffRoster?.Value(ColumnRole.Name) ?? "";

    /// <summary>身份证号: in full where it is valid, else as written.</summary>
    public string IdNumber => Finding.Person is { } person
        ? PersonText.IdNumber(person)
        : Finding.OffRoster?.Value(ColumnRole.IdNumber) ?? "";

    /// <summary>整改期限; null where its rule sets none and nobody has.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>办理; null: its rule is on trial, and nobody has seen it.</summary>
    public Case? Case => Tracked.Case;

    /// <summary>Whether somebody is to find out about it tonight; else it is known, and others are.</summary>
    public bool IsToBeVerified => Case?.State.IsToBeVerified() ?? true;

    /// <summary>Lines in the order of the lists of hits: township, village, household, person, rule.</summary>
    public static ImmutableArray<HitLine> InOrder(IEnumerable<HitLine> lines) =>
    [
        // Those of a township stand together: each core puts those of one in order.
        .. AllCores.Select(
                [.. lines.GroupBy(line => line.Township.Order).OrderBy(township => township.Key)],
                township => InOrderOfTownship(township).ToArray())
            .SelectMany(township => township),
    ];

    private static IOrderedEnumerable<HitLine> InOrderOfTownship(IEnumerable<HitLine> lines) => lines
        .OrderBy(line => line.Village, StringComparer.Ordinal)
        .ThenBy(line => line.HouseholdNumber, StringComparer.Ordinal)
        .ThenBy(line => line.Finding.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Finding.OffRoster?.Place, PlaceOrder.ByName)
        .ThenBy(line => line.Rule.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Tracked.Hit.Number, StringComparer.Ordinal);
}
