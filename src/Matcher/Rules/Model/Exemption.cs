using Matcher.Rules.Conditions;

namespace Matcher.Rules.Model;

/// <summary>A named exemption.</summary>
/// <param name="Name">As the finding names it.</param>
/// <param name="When">Where it holds, there is no finding.</param>
internal sealed record Exemption(string Name, Condition When);
