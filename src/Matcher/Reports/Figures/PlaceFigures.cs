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

    /// <summary>Both together: of places that have no household in common.</summary>
    public PlaceFigures Plus(PlaceFigures other) => this with
    {
        People = People + other.People,
        Households = Households + other.Households,
        NotComparable = NotComparable + other.NotComparable,
        Leads = Leads + other.Leads,
        New = New + other.New,
        Back = Back + other.Back,
        Gone = Gone + other.Gone,
        LeadHouseholds = LeadHouseholds + other.LeadHouseholds,
        LeadPeople = LeadPeople + other.LeadPeople,
        High = High + other.High,
        Medium = Medium + other.Medium,
        Low = Low + other.Low,
        Info = Info + other.Info,
        Missed = Missed + other.Missed,
        Doubts = Doubts + other.Doubts,
        Undecided = Undecided + other.Undecided,
        Open = Open + other.Open,
        Unanswered = Unanswered + other.Unanswered,
        Overdue = Overdue + other.Overdue,
        Confirmed = Confirmed + other.Confirmed,
        Cleared = Cleared + other.Cleared,
        Closed = Closed + other.Closed,
    };
}
