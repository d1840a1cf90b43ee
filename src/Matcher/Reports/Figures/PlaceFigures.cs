namespace Matcher.Reports.Figures;

/// <summary>The figures of a township, or of the county.</summary>
/// <param name="Name">乡镇, or the county.</param>
/// <param name="Group">工作组; null: it is in no list of townships, or the county.</param>
internal sealed record PlaceFigures(string Name, string? Group)
{
    /// <summary>People on the roster.</summary>
    public int People { get; init; }

    /// <summary>Households on the roster.</summary>
    public int Households { get; init; }

    /// <summary>People whose own number cannot be compared for certain: 待更正.</summary>
    public int NotComparable { get; init; }

    /// <summary>Lines of 疑点清单: what is to be verified tonight.</summary>
    public int Leads { get; init; }

    /// <summary>Of these 新增.</summary>
    public int New { get; init; }

    /// <summary>Of these 重现.</summary>
    public int Back { get; init; }

    /// <summary>Of these 延续.</summary>
    public int Continued => Leads - New - Back;

    /// <summary>消失.</summary>
    public int Gone { get; init; }

    /// <summary>Households with a lead.</summary>
    public int LeadHouseholds { get; init; }

    /// <summary>People on the roster with a lead.</summary>
    public int LeadPeople { get; init; }

    /// <summary>Of the leads those of level 高.</summary>
    public int High { get; init; }

    /// <summary>Of the leads those of level 中.</summary>
    public int Medium { get; init; }

    /// <summary>Of the leads those of level 低.</summary>
    public int Low { get; init; }

    /// <summary>Of the leads those that only inform.</summary>
    public int Info { get; init; }

    /// <summary>Lines of 漏保线索.</summary>
    public int Missed { get; init; }

    /// <summary>Lines of 身份存疑.</summary>
    public int Doubts { get; init; }

    /// <summary>Persons whom a rule that ran could not decide about.</summary>
    public int Undecided { get; init; }

    /// <summary>Open cases.</summary>
    public int Open { get; init; }

    /// <summary>Of the open cases those that nobody has answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>Of the open cases those past 整改期限.</summary>
    public int Overdue { get; init; }

    /// <summary>Cases that people confirmed, open or closed, as their latest verdict says.</summary>
    public int Confirmed { get; init; }

    /// <summary>已排除.</summary>
    public int Cleared { get; init; }

    /// <summary>已销号.</summary>
    public int Closed { get; init; }
}
