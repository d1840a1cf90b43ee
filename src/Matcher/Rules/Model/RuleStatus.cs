namespace Matcher.Rules.Model;

/// <summary>Whether a rule counts.</summary>
public enum RuleStatus
{
    /// <summary>Being written: loaded and tested, not run.</summary>
    Draft,

    /// <summary>Applied in every run, into a folder of its own.</summary>
    Trial,

    /// <summary>Run, in the official lists.</summary>
    Active,

    /// <summary>Kept for its old hits, not run.</summary>
    Retired,
}
