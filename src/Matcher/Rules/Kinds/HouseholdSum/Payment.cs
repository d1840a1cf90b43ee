
using Matcher.Matches;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>A payment to one person, as one of its rows says it.</summary>
internal sealed class Payment(Match match, decimal amount, string[] cells)
{
    /// <summary>The row that stands for it.</summary>
    public Match Match => match;

    /// <summary>How much.</summary>
    public decimal Amount => amount;

    /// <summary>What else the row says.</summary>
    public string[] Cells => cells;

    /// <summary>0-based place among the payments to the person.</summary>
    public int Place { get; set; }

    /// <summary>Whether another row says the same.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>Whether another row may be this payment or a further one.</summary>
    public bool IsUncertain { get; set; }
}
