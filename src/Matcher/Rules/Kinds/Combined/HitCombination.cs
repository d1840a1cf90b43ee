using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

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

    /// <summary>
    /// Why there is nothing to rest on. Of rules of which one is enough, those that ran are used; where none (of two, only one) did,
    /// there is nothing to use.
    /// </summary>
    /// <param name="others">What the rules found, by id.</param>
    public Problem? WhyUnusable(IReadOnlyDictionary<string, RuleOutcome> others)
    {
        return First(Needed) ?? TooFew(Any, 1) ?? TooFew(TwoOf, 2);

        Problem? First(IEnumerable<RuleReference> references) =>
            references.Select(reference => others[reference.Id].NotRun).FirstOrDefault(reason => reason is not null);

        Problem? TooFew(ImmutableArray<RuleReference> references, int needed) =>
            references.IsEmpty || references.Count(reference => others[reference.Id].NotRun is null) >= needed ? null : First(references);
    }

    /// <summary>The day of one rule's hit, the earliest where it has several: <c>death-registered.发生日期</c>.</summary>
    public static GivenField DayOf(string ruleId) => new(ruleId + DaySuffix, ColumnType.Date);

    /// <summary>The names that its conditions and sentences may use.</summary>
    public GivenField[] Fields => [Said, Earliest, Latest, .. Parts.Select(part => DayOf(part.Id))];
}
