using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Testing;

/// <summary>What an example of a rule came to.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="CannotRun">Why it could not be run; null when it was.</param>
/// <param name="Differences">Expected against got; empty when it holds.</param>
/// <param name="Decision">What decided, where it came out otherwise; null where no single condition did.</param>
public sealed record TestedExample(string Name, Place Where, Problem? CannotRun, ImmutableArray<TestDifference> Differences,
    Decision? Decision)
{
    /// <summary>Whether the rule does what the example says.</summary>
    public bool Holds => CannotRun is null && Differences.IsEmpty;
}
