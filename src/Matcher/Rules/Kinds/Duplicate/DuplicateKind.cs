using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Duplicate;

/// <summary>duplicate: one person twice on the roster.</summary>
internal sealed class DuplicateKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "duplicate";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.None;

    /// <inheritdoc/>
    public override bool NeedsWhen => false;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.Several);

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        new(FieldScope.OfRoster(at.Catalogue.Roster, OtherPlace.Fields), body => new DuplicateCheck(body));
}
