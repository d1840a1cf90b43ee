using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.OffRoster;

/// <summary>not_on_roster: somebody in a source, under conditions, is not on the roster (漏保).</summary>
internal sealed class OffRosterKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "not_on_roster";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.Required;

    /// <inheritdoc/>
    public override bool NeedsWhen => true;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Missed;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.None) { HasRow = true };

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        new(FieldScope.OfRowsOffRoster(at.Source!), body => new OffRosterCheck(body, at.Source!));
}
