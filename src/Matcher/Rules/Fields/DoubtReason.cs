namespace Matcher.Rules.Fields;

/// <summary>Why a condition could not be decided.</summary>
internal enum DoubtReason
{
    /// <summary>The file has no such column.</summary>
    NoColumn,

    /// <summary>Something stands there that is no date, or no number.</summary>
    Unreadable,

    /// <summary>A day stands there that programs write for "no date".</summary>
    StandInDate,

    /// <summary>A death stands there that is not after the person's birth.</summary>
    NotAfterBirth,

    /// <summary>A degree stands there of somebody who was not yet of school age.</summary>
    BeforeSchool,

    /// <summary>It follows from the ID number, and the number on the roster is damaged.</summary>
    NumberDamaged,

    /// <summary>The cell is empty where a figure is needed: not the same as zero.</summary>
    NoFigure,

    /// <summary>The cell is empty, and the column does not say what that stands for.</summary>
    EmptyCell,

    /// <summary>A word stands there that none of the column's meanings has.</summary>
    UnknownWord,

    /// <summary>Rows that may be one payment or several: nothing says for which months they are.</summary>
    PerhapsOnePayment,

    /// <summary>A figure below zero, which takes back another.</summary>
    Negative,

    /// <summary>A value that is masked or cut, so that nobody can say whether another one is the same.</summary>
    NotComparable,

    /// <summary>A whole source that was not received, or cannot be used.</summary>
    NoSource,

    /// <summary>A row that is only perhaps about this person: its grade is not among those that the rule accepts.</summary>
    UnsureIdentity,

    /// <summary>A member of the household whose number cannot be compared with any source.</summary>
    MemberNotComparable,

    /// <summary>The household has members who are not on the roster: no source can be asked about them.</summary>
    MemberOffRoster,
}
