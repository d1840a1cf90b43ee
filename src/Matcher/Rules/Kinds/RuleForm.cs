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

    /// <summary>What a clearance rests on beside the conditions where the rule does not say it.</summary>
    public ImmutableArray<Field> ReopensOn { get; init; } = [];

    /// <summary>What a clearance rests on in the rows of <see cref="Sources"/>, which the kind has read itself.</summary>
    public ImmutableArray<Field> FurtherReopensOn { get; init; } = [];

    /// <summary>The parameters of what only this kind has.</summary>
    public ImmutableArray<ParameterUse> Parameters { get; init; } = [];
}
