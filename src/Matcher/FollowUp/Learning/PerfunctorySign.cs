namespace Matcher.FollowUp.Learning;

/// <summary>What may be a sign that leads were answered without being looked at: a reason to ask, and never a finding.</summary>
internal enum PerfunctorySign
{
    /// <summary>One text stands on most lines.</summary>
    OneText,

    /// <summary>Every verdict is 不属实.</summary>
    AllNotSo,

    /// <summary>On most lines there are not two different 核查人.</summary>
    OneInvestigator,

    /// <summary>Everything was looked at on one day.</summary>
    OneDay,

    /// <summary>More households on one day than can be visited.</summary>
    TooManyADay,

    /// <summary>A batch came back, and most of it without a verdict.</summary>
    Unread,

    /// <summary>Much of what is open is past its time.</summary>
    Overdue,
}
