using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>Which other rules must have a hit about the same person, or in the same household.</summary>
/// <param name="All">Each of them.</param>
/// <param name="Any">At least one of them; empty: none is asked for.</param>
/// <param name="TwoOf">At least two of them; empty: none is asked for.</param>
/// <param name="None">Not one of them.</param>
internal sealed record HitCombination(
    ImmutableArray<RuleReference> All,
    ImmutableArray<RuleReference> Any,
    ImmutableArray<RuleReference> TwoOf,
    ImmutableArray<RuleReference> None)
{
    private const string DaySuffix = ".发生日期";

    /// <summary>疑点说明 of the other hits.</summary>
    public static GivenField Said { get; } = new("相关疑点");

    /// <summary>The earliest day of the other hits.</summary>
    public static GivenField Earliest { get; } = new("最早日期", ColumnType.Date);

    /// <summary>The latest day of the other hits.</summary>
    public static GivenField Latest { get; } = new("最晚日期", ColumnType.Date);

    /// <summary>The rules whose hits are what the finding is made of.</summary>
    public IEnumerable<RuleReference> Parts => All.Concat(Any).Concat(TwoOf);

    /// <summary>Those of which not every one is needed: the rule uses what there is of them.</summary>
    public IEnumerable<RuleReference> Enough => Any.Concat(TwoOf);

    /// <summary>Those without which the rule says nothing.</summary>
    public IEnumerable<RuleReference> Needed => All.Concat(None);

    /// <summary>Every rule it names.</summary>
    public IEnumerable<RuleReference> References => Parts.Concat(None);

    /// <summary>The day of one rule's hit, the earliest where it has several: <c>death-registered.发生日期</c>.</summary>
    public static GivenField DayOf(string ruleId) => new(ruleId + DaySuffix, ColumnType.Date);

    /// <summary>The names that its conditions and sentences may use.</summary>
    public GivenField[] Fields => [Said, Earliest, Latest, .. Parts.Select(part => DayOf(part.Id))];
}

/// <summary>Another rule, by its id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Where">Where it is named.</param>
internal sealed record RuleReference(string Id, Place Where);
