using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Absent;

/// <summary>absent: a person on the roster is not in a source that should hold them.</summary>
internal sealed class AbsentKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "absent";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.Required;

    /// <inheritdoc/>
    public override bool NeedsWhen => false;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.One) { HasFound = true };

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        new(FieldScope.OfRoster(at.Catalogue.Roster), body => new AbsentCheck(body, at.Source!));
}
