namespace Matcher.Rules.Testing;

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
