using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Present;

/// <summary>present: a person on the roster is in a source, under conditions.</summary>
internal sealed class PresentKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "present";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.Required;

    /// <inheritdoc/>
    public override bool NeedsWhen => true;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => true;

    /// <inheritdoc/>
    public override bool HasContradictions => true;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.Several) { HasRow = true, HasBeside = true };

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        new(FieldScope.OfSource(at.Source!, at.Catalogue.Roster), body => new PresentCheck(body, at.Source!));
}
