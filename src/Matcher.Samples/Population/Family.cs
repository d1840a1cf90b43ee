namespace Matcher.Samples.Population;

/// <summary>户 in the making: the people of one household who draw the allowance.</summary>
internal sealed class Family
{
    private readonly List<Resident> _members = [];

    /// <summary>户编号: area code, C (城市) or N (农村), serial.</summary>
    public required string Number { get; init; }

    public required Township Township { get; init; }

    /// <summary>Village, or urban community.</summary>
    public required string Village { get; init; }

    /// <summary>保障类别: 城市.</summary>
    public required bool IsUrban { get; init; }

    /// <summary>First month paid.</summary>
    public required DateOnly BenefitStart { get; init; }

    /// <summary>月保障金 of each person, yuan.</summary>
    public required int Share { get; init; }

    /// <summary>家庭月收入, yuan.</summary>
    public required int Income { get; init; }

    /// <summary>保障方式: 单人保 covers one person of a family that does not draw the allowance as a whole.</summary>
    public bool IsSinglePerson { get; set; }

    /// <summary>People of the household who are not covered: 家庭人口 less 保障人口.</summary>
    public int Uncovered { get; set; }

    /// <summary>户主姓名; of a 单人保 the head may be somebody who is not covered.</summary>
    public string HeadName { get; set; } = "";

    public IReadOnlyList<Resident> Members => _members;

    public string Category => IsUrban ? "城市" : "农村";

    public string Coverage => IsSinglePerson ? "单人保" : "整户";

    public void Add(Resident member)
    {
        if (_members.Count == 0)
            HeadName = member.WrittenName;
        _members.Add(member);
    }
}
