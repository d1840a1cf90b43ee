namespace Matcher.Setup.Plans;

/// <summary>What only a person can decide.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Where">File, with line where there is one.</param>
/// <param name="Text">What is to be decided, in words.</param>
public sealed record SetupDecision(SetupDecisionKind Kind, string Where, string Text);
