namespace Matcher.Rules.Testing;

/// <summary>One thing that an example expected and did not get, in the words of rule files: <c>no hit</c>, <c>level: high</c>.</summary>
public sealed record TestDifference(string Expected, string Got);
