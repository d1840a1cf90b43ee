namespace Matcher.Values;

/// <summary>Units of a length of time.</summary>
public enum PeriodUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Months of the calendar.</summary>
    Months,

    /// <summary>Years of the calendar.</summary>
    Years,
}
