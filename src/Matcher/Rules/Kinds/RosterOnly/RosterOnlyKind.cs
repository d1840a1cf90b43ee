using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.RosterOnly;

/// <summary>roster_only: the roster's own fields.</summary>
internal sealed class RosterOnlyKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "roster_only";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.None;

    /// <inheritdoc/>
    public override bool NeedsWhen => true;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.One);

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        new(FieldScope.OfRoster(at.Catalogue.Roster), body => new RosterOnlyCheck(body));
}
