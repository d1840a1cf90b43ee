using Matcher.Reports.Lists;

namespace Matcher.Reports.Documents;

/// <summary>A lead that a visit is to verify.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">规则.</param>
/// <param name="Level">级别.</param>
/// <param name="Who">Name of the person that it is about.</param>
/// <param name="Says">疑点说明.</param>
/// <param name="Rows">证据来源.</param>
/// <param name="Action">What to look at: the rule's 建议措施.</param>
/// <param name="Due">The day until which it is to be answered; null where there is none.</param>
internal sealed record VisitLead(
    string Number, string Rule, string Level, string Who, string Says, string Rows, string Action, DateOnly? Due)
{
    /// <summary>A line of the hit list.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">Words the explanations.</param>
    /// <param name="due">The day until which it is to be answered: that of the hand-out, where there was one.</param>
    public static VisitLead Of(HitLine line, HitText text, DateOnly? due) => new(
        line.Tracked.Hit.Number,
        line.Rule.Title,
        Words.Of(line.Finding.Level),
        line.Name,
        text.Says(line.Finding),
        text.Rows.Of(line.Finding),
        line.Rule.Action,
        due);
}
