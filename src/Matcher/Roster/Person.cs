using Matcher.Identity;
using Matcher.Sources;

namespace Matcher.Roster;

/// <summary>One person drawing the allowance: one row of the roster.</summary>
public sealed record Person
{
    /// <summary>0-based place on the roster.</summary>
    public required int Index { get; init; }

    /// <summary>0-based place of the household in <see cref="LoadedRoster.Households"/>.</summary>
    public required int HouseholdIndex { get; init; }

    /// <summary>The roster row; its definition is the source <c>roster</c>.</summary>
    public required SourceRow Row { get; init; }

    /// <summary>姓名 as written.</summary>
    public required string Name { get; init; }

    /// <summary>身份证号 as written.</summary>
    public required string RawId { get; init; }

    /// <summary>What that number turned out to be.</summary>
    public required IdClass IdClass { get; init; }

    /// <summary>The number that sources are compared with; null when it is damaged or another document.</summary>
    public required IdNumber? Number { get; init; }

    /// <summary>The text of another document (passport, permit), cleaned; null for identity numbers.</summary>
    public required string? OtherDocument { get; init; }

    /// <summary>与户主关系.</summary>
    public required string Relation { get; init; }

    /// <summary>This person's share of the allowance, yuan a month; null when the roster does not give it.</summary>
    public required decimal? MonthlyShare { get; init; }

    /// <summary>First day of the first month paid; null when the roster does not give it.</summary>
    public required DateOnly? BenefitStart { get; init; }

    /// <summary>The month that the roster was last paid for; null when it does not say: then it is the month of the as-of date.</summary>
    public DateOnly? PaidMonth { get; init; }

    /// <summary>Whether the allowance covers this person; only in doubt where 单人保 covers one of several on the roster.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>First day of the last month paid up to a day.</summary>
    public DateOnly LastPaidMonth(DateOnly asOf)
    {
        var last = PaidMonth is { } paid && paid < asOf ? paid : asOf;
        return new DateOnly(last.Year, last.Month, 1);
    }
}
