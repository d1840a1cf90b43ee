using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds;

/// <summary>What a kind makes of a rule.</summary>
/// <param name="Scope">The names it may use.</param>
/// <param name="Make">Makes the check.</param>
internal sealed record RuleForm(FieldScope Scope, Func<RuleBody, KindCheck> Make)
{
    /// <summary>The sources it reads beside <c>source</c>.</summary>
    public ImmutableArray<SourceDefinition> Sources { get; init; } = [];

    /// <summary>The parameters of what only this kind has.</summary>
    public ImmutableArray<ParameterUse> Parameters { get; init; } = [];
}
