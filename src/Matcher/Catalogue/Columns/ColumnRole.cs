namespace Matcher.Catalogue.Columns;

/// <summary>What the engine itself uses a column for; every other column is there for the rules and the evidence.</summary>
public enum ColumnRole
{
    /// <summary>For rules and evidence only.</summary>
    None,

    /// <summary>身份证号.</summary>
    IdNumber,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>乡镇: whose list the row belongs to.</summary>
    Township,

    /// <summary>村.</summary>
    Village,

    /// <summary>户编号 (roster).</summary>
    HouseholdNumber,

    /// <summary>户主姓名 (roster).</summary>
    HeadName,

    /// <summary>户主身份证号 (roster): the number of the head, where a row is a household and not a person.</summary>
    HeadIdNumber,

    /// <summary>与户主关系 (roster).</summary>
    Relation,

    /// <summary>保障类别, 城市 or 农村 (roster).</summary>
    Category,

    /// <summary>月保障金 of one person, yuan a month (roster).</summary>
    MonthlyAmount,

    /// <summary>户月保障金 of the whole household, yuan a month (roster).</summary>
    HouseholdMonthlyAmount,

    /// <summary>享受开始年月: the first month that was paid (roster).</summary>
    BenefitStart,

    /// <summary>The month that a row is for: where a file has no such column, the month in its name is its rows' month.</summary>
    Month,
}
