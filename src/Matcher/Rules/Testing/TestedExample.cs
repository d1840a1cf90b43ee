using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Testing;

/// <summary>What an example of a rule came to.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="CannotRun">Why it could not be run; null when it was.</param>
/// <param name="Differences">Expected against got; empty when it holds.</param>
/// <param name="Decision">What decided, where it came out otherwise; null where no single condition did.</param>
public sealed record TestedExample(string Name, Place Where, Problem? CannotRun, ImmutableArray<TestDifference> Differences, Decision? Decision)
{
    /// <summary>Whether the rule does what the example says.</summary>
    public bool Holds => CannotRun is null && Differences.IsEmpty;
}

/// <summary>One thing that an example expected and did not get, in the words of rule files: <c>no hit</c>, <c>level: high</c>.</summary>
public sealed record TestDifference(string Expected, string Got);

/// <summary>What made an example come out as it did.</summary>
/// <param name="Kind">What sort of thing it was.</param>
/// <param name="Where">Where it stands in the rule's file; null where it stands nowhere.</param>
/// <param name="Says">The condition in plain words, the exemption's name, the field; empty where the kind says it all.</param>
/// <param name="Saw">The values that were compared, as an example writes them: <c>状态: 报废</c>.</param>
public sealed record Decision(DecisionKind Kind, Place? Where, string Says, string Saw);

/// <summary>What can decide about an example.</summary>
public enum DecisionKind
{
    /// <summary>Every condition holds and no exemption applies.</summary>
    AllHold,

    /// <summary>A condition does not hold.</summary>
    ConditionFails,

    /// <summary>A condition holds that must not (<c>none</c>).</summary>
    ConditionHolds,

    /// <summary>An exemption applies.</summary>
    ExemptionApplies,

    /// <summary>A field cannot be read, or the file has no such column.</summary>
    Undecided,

    /// <summary>The day of the event lies after the as-of date.</summary>
    DayAfterAsOf,

    /// <summary>The rule does not accept the grade.</summary>
    GradeNotAccepted,

    /// <summary>The source holds the person (kind absent).</summary>
    FoundInSource,
}
