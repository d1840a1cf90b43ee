using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Rules.Conditions;
using Matcher.Rules.Model;

namespace Matcher.Rules.Demand;

/// <summary>
/// Rows that one place in a rule may want. What a row alone leaves undecided is wanted: the rule decides, or says that it
/// cannot.
/// </summary>
/// <param name="When">What must not be false. Parameters are resolved.</param>
internal sealed record RowWish(Condition When)
{
    /// <summary>Of these not one may be true: exemptions. Parameters are resolved.</summary>
    public ImmutableArray<Condition> Unless { get; init; } = [];

    /// <summary>The day that the rule counts from, which must not lie after the as-of date; null: there is none.</summary>
    public DateClause? Event { get; init; }

    /// <summary>The grades of the matches that are wanted; null: of any, or rows off the roster, which have none.</summary>
    public ImmutableArray<MatchGrade>? Grades { get; init; }

    /// <summary>Which of the wanted rows about one person are alike; null: none is as good as another, and all are kept.</summary>
    public RowsAlike? Alike { get; init; }
}
