using Matcher.Rules.Examples;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>household_sum: figures of all members of a household, added and compared.</summary>
internal sealed class HouseholdSumKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "household_sum";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.None;

    /// <inheritdoc/>
    public override bool NeedsWhen => true;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => false;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.Several) { HasRows = true };

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        HouseholdSumReader.Read(at);
}
