using Matcher.Rules.Examples;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Combined;

/// <summary>combined: hits of other rules about one person (or household), alone or together with a row of a source.</summary>
internal sealed class CombinedKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "combined";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.Optional;

    /// <inheritdoc/>
    public override bool NeedsWhen => false;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.One) { HasRow = true, HasHits = true };

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        HitCombinationReader.Read(at);
}
