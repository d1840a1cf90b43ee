using System.Globalization;
using Matcher.Reports.Lists;
using Matcher.Reports.Tables;
using Matcher.FollowUp.Cases;

namespace Matcher.Reports.CaseLists;

/// <summary>
/// 问题清单: the confirmed cases, with what the township found. What people report stands beside the estimate and never in its place.
/// </summary>
/// <param name="text">Words the explanations.</param>
internal sealed class IssueList(HitText text)
{
    /// <summary>Folder of the lists.</summary>
    public const string Folder = "问题清单";

    private readonly ListColumns<(int Ordinal, CaseLine Line)> _columns = new ListColumns<(int Ordinal, CaseLine Line)>()
        .Number("序号", one => one.Ordinal)
        .Text("疑点编号", one => one.Line.Known.Number)
        .Text("乡镇", one => one.Line.Township.Name)
        .Text("村", one => one.Line.Village)
        .Text("户编号", one => one.Line.HouseholdNumber)
        .Text("户主姓名", one => one.Line.Household?.HeadName)
        .Text("姓名", one => one.Line.Name)
        .Id("身份证号", one => one.Line.IdNumber)
        .Text("与户主关系", one => one.Line.Person?.Relation)
        .Text("保障类别", one => one.Line.Household?.Category ?? one.Line.Case.Facts.Category)
        .Text("问题类型", one => one.Line.RuleTitle)
        .Text("问题", one => one.Line.Hit is { } hit ? text.Says(hit.Finding) : null)
        .Text("核查结论", one => Words.Of(Verdict(one.Line).Given.Verdict))
        .Text("原因", one => CaseText.ReasonOf(Verdict(one.Line)))
        .Text("处理意见", one => Verdict(one.Line).Given.Measure)
        .Money("核实金额", one => Verdict(one.Line).Given.Amount)
        .Text("起始月份", one => Verdict(one.Line).Given.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture))
        .Money("涉及金额(估算)", one => one.Line.Hit?.Finding.Estimate?.Amount)
        .Text("核查人一", one => Verdict(one.Line).Given.FirstInvestigator)
        .Text("核查人二", one => Verdict(one.Line).Given.SecondInvestigator)
        .Date("核查日期", one => Verdict(one.Line).Given.CheckedOn)
        .Text(CaseColumns.State, one => one.Line.Case.State.Word())
        .Text("变化", one => text.Cases.Changes(one.Line.Case))
        .Date("整改时限", one => one.Line.Due)
        .Date("销号日期", one => one.Line.Case.ClosedOn);

    /// <summary>The list of some confirmed cases in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<CaseLine> lines) =>
        _columns.Table(path, lines.Select((line, index) => (index + 1, line)));

    private static CaseVerdict Verdict(CaseLine line) => Confirmation.Of(line.Case)!.By;
}
