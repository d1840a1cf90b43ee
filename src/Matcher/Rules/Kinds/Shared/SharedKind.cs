using Matcher.Rules.Examples;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>shared: one value of the roster, an address or an account, that several households have.</summary>
internal sealed class SharedKind : RuleKind
{
    /// <inheritdoc/>
    public override string Word => "shared";

    /// <inheritdoc/>
    public override SourceNeed Source => SourceNeed.None;

    /// <inheritdoc/>
    public override bool NeedsWhen => false;

    /// <inheritdoc/>
    public override RuleList List => RuleList.Hits;

    /// <inheritdoc/>
    public override bool HasTimes => false;

    /// <inheritdoc/>
    public override bool HasContradictions => false;

    /// <inheritdoc/>
    public override ExampleForm Examples { get; } = new(ExamplePeople.Several);

    /// <inheritdoc/>
    public override RuleForm Read(KindContext at) =>
        SharedReader.Read(at);
}
