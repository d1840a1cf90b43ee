namespace Matcher.Reports.Figures;

/// <summary>更正单 of an agency. A case that asks for several rows is counted once.</summary>
/// <param name="Agency">提供单位.</param>
internal sealed record AgencyFigures(string Agency)
{
    /// <summary>Asked for, ever.</summary>
    public int Asked { get; init; }

    /// <summary>Still open: 待更正 and 逾期.</summary>
    public int Open { get; init; }

    /// <summary>Of the open ones 逾期.</summary>
    public int Overdue { get; init; }

    /// <summary>Of those asked for 已更正.</summary>
    public int Corrected { get; init; }

    /// <summary>Of those asked for 不予更正.</summary>
    public int Refused { get; init; }

    /// <summary>Days that the middle one of the ended ones took, from the day it was asked for; null: none has ended.</summary>
    public int? MedianDays { get; init; }

    /// <summary>Days that the oldest open one waits; null: none is open.</summary>
    public int? OldestDays { get; init; }

    /// <summary>Of the open ones those of somebody registered as dead who is alive.</summary>
    public int Alive { get; init; }
}
