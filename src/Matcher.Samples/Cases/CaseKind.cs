namespace Matcher.Samples.Cases;

/// <summary>What is to become of something planted.</summary>
internal enum CaseKind
{
    /// <summary>The person is on the list of the rule.</summary>
    Hit,

    /// <summary>The rule's conditions hold and a named exemption does: not on the list.</summary>
    Exempt,

    /// <summary>Close to the rule, but not within it: not on the list.</summary>
    Clean,

    /// <summary>The right number under another name: in 身份存疑, and not on the list of the rule.</summary>
    Doubt,

    /// <summary>
    /// A number damaged in the source or on the roster, the name right, and nobody else who fits. No match, unless it is
    /// recovered: then one of grade C, which is on the list of a rule that accepts grade C and of no other. A row whose own
    /// number is damaged is else a reject, for the reason in the note.
    /// </summary>
    Recovered,

    /// <summary>A row that cannot be used; the note has the code of the reason.</summary>
    Reject,

    /// <summary>A person whose number on the roster cannot be compared: 未比对.</summary>
    Unchecked,

    /// <summary>Somebody off the roster, in 漏保线索.</summary>
    Missed,

    /// <summary>
    /// A number damaged because that was asked for, with the true one in the key and the kind in the note; a grade where the
    /// person must still match with it.
    /// </summary>
    Damaged,
}
