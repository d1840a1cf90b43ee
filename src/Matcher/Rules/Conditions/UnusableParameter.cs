using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>A parameter without a value that a rule can use.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Why">What is wrong with its value.</param>
internal sealed record UnusableParameter(string Name, Problem Why);
