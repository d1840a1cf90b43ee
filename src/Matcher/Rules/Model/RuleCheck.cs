namespace Matcher.Rules.Model;

/// <summary>
/// What a rule checks, as far as the model of a rule knows it. Each kind of rule has a check of its own, with what only that kind
/// has; everything that is asked of it stands in <c>Kinds</c>.
/// </summary>
/// <param name="Body">What every kind has.</param>
internal abstract record RuleCheck(RuleBody Body);
