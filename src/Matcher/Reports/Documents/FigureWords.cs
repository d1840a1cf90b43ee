using Matcher.Reports.Word;

namespace Matcher.Reports.Documents;

/// <summary>How documents say figures: always 户 and 人, 城 and 农.</summary>
internal static class FigureWords
{
    /// <summary>Adds a figure.</summary>
    public static WordLine Figure(this WordLine line, DocumentFigure figure) => line.Figure(figure.Key, figure.Text);

    /// <summary>Adds a count.</summary>
    public static WordLine Count(this WordLine line, string key, long count) => line.Figure(DocumentFigure.Of(key, count));

    /// <summary>Adds an amount: 12.00元.</summary>
    public static WordLine Money(this WordLine line, string key, decimal amount) =>
        line.Figure(DocumentFigure.Money(key, amount)).Say("元");

    /// <summary>Adds households and people: 3户5人.</summary>
    public static WordLine Heads(this WordLine line, string key, Headcount heads) =>
        line.Count($"{key}.households", heads.Households).Say("户").Count($"{key}.people", heads.People).Say("人");

    /// <summary>Adds households and people with their categories: 3户5人，其中城市1户1人、农村2户4人.</summary>
    public static WordLine Who(this WordLine line, string key, SplitCount who)
    {
        line.Heads(key, who.Total).Say("，其中城市").Heads($"{key}.urban", who.Urban).Say("、农村").Heads($"{key}.rural", who.Rural);
        return who.HasOther ? line.Say("、类别不明或不在册").Heads($"{key}.other", who.Other) : line;
    }

    /// <summary>Adds leads and whom they are about: 4条，涉及3户5人，其中….</summary>
    public static WordLine Leads(this WordLine line, string key, LeadCount count)
    {
        line.Count($"{key}.leads", count.Leads).Say("条");
        return count.Leads == 0 ? line : line.Say("，涉及").Who(key, count.Who);
    }

    /// <summary>A day: 2023年7月6日.</summary>
    public static string Day(DateOnly day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");
}
