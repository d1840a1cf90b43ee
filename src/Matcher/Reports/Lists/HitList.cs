using System.Collections.Immutable;
using Matcher.Hits;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>疑点清单, and every list with its columns: 全县, 重点排查, 数据质量/花名册.</summary>
/// <param name="text">Words the explanations.</param>
/// <param name="secret">Keys 校验码.</param>
/// <param name="reasons">What there is to choose from for 原因; null: nothing.</param>
internal sealed class HitList(HitText text, BureauSecret secret, ChoiceList? reasons)
{
    private readonly SealedLines<HitLine> _columns = new(new ListColumns<HitLine>()
        .Text("疑点编号", line => line.Tracked.Hit.Number)
        .Text("乡镇", line => line.Township.Name)
        .Text("村", line => line.Village)
        .Text("户编号", line => line.HouseholdNumber)
        .Text("户主姓名", line => line.Household?.HeadName)
        .Text("姓名", line => line.Name)
        .Id("身份证号", line => line.IdNumber)
        .Text("与户主关系", line => line.Finding.Person?.Relation)
        .Text("保障类别", line => line.Household?.Category)
        .Money("月保障金", line => line.Finding.Person?.MonthlyShare)
        .Text("规则", line => line.Rule.Title)
        .Level("级别", line => Words.Of(line.Finding.Level))
        .Text("匹配等级", line => line.Finding.Grade.ToString())
        .Text("疑点说明", line => text.Says(line.Finding))
        .Text("政策依据", line => text.Basis.Of(line.Rule))
        .Text("证据来源", line => text.Rows.Of(line.Finding))
        .Text("状态", line => Words.Of(line.Tracked.State))
        .Date("首次发现日期", line => line.Tracked.FirstFound)
        .And(CaseColumns.Of<HitLine>(line => line.Case, text.Cases))
        .Number("涉及月数(估算)", line => line.Finding.Estimate?.Months)
        .Money("涉及金额(估算)", line => line.Finding.Estimate?.Amount)
        .Text("建议措施", line => line.Rule.Action)
        .Date("整改期限", line => line.Deadline)
        .And(TownshipColumns.Of<HitLine>(reasons)), secret);

    /// <summary>Its columns, for whoever reads a list that comes back.</summary>
    public ImmutableArray<ListColumn> Columns => _columns.Columns;

    /// <summary>The list of some hits in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) =>
        _columns.Table(path, lines) with { KeepTogether = "户编号" };
}
