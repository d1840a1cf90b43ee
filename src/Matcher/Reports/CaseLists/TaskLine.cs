using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>One line of 任务清单: what is to be done about the cases of one rule, or of all of them, in one place.</summary>
/// <param name="place">乡镇, 工作组 or 全县.</param>
/// <param name="task">What; null: everything together.</param>
/// <param name="rule">Title of the rule; empty: all of them.</param>
internal sealed class TaskLine(string place, CaseTask? task, string rule)
{
    /// <summary>乡镇, 工作组 or 全县.</summary>
    public string Place => place;

    /// <summary>What is to be done; null: everything together.</summary>
    public CaseTask? Task => task;

    /// <summary>Title of the rule; empty: all of them.</summary>
    public string Rule => rule;

    /// <summary>What is to be done: how many, and whom it is about.</summary>
    public CaseHeads ToDo { get; } = new();

    /// <summary>The earliest 整改期限 of it; null: none is set.</summary>
    public DateOnly? FirstDue { get; private set; }

    /// <summary>The latest.</summary>
    public DateOnly? LastDue { get; private set; }

    /// <summary>Of what is to be done that whose time is over.</summary>
    public int Overdue { get; private set; }

    /// <summary>Every case of the rule there ever was in the place, whatever is to be done about it.</summary>
    public int All { get; private set; }

    /// <summary>Of these the closed ones.</summary>
    public int Done { get; private set; }

    /// <summary>Adds what is to be done.</summary>
    /// <param name="known">The case.</param>
    /// <param name="due">Its 整改期限.</param>
    /// <param name="asOf">基准日.</param>
    public void Add(KnownCase known, DateOnly? due, DateOnly asOf)
    {
        ToDo.Add(known);
        if (due is not { } day)
            return;
        FirstDue = FirstDue is { } first && first <= day ? first : day;
        LastDue = LastDue is { } last && last >= day ? last : day;
        if (day < asOf)
            Overdue++;
    }

    /// <summary>Adds to what there ever was.</summary>
    public void Count(int all, int done)
    {
        All += all;
        Done += done;
    }
}
