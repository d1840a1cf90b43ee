using Matcher.Hits;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>漏保线索: people at risk who draw no allowance. They have no household on the roster, so the columns are fewer.</summary>
/// <param name="text">Words the explanations.</param>
/// <param name="secret">Keys 校验码.</param>
/// <param name="reasons">What there is to choose from for 原因; null: nothing.</param>
internal sealed class MissedList(HitText text, BureauSecret secret, ChoiceList? reasons)
{
    private readonly SealedLines<HitLine> _columns = new(new ListColumns<HitLine>()
        .Text("疑点编号", line => line.Tracked.Hit.Number)
        .Text("乡镇", line => line.Township.Name)
        .Text("村", line => line.Village)
        .Text("姓名", line => line.Name)
        .Id("身份证号", line => line.IdNumber)
        .Text("规则", line => line.Rule.Title)
        .Level("级别", line => Words.Of(line.Finding.Level))
        .Text("疑点说明", line => text.Says(line.Finding))
        .Text("政策依据", line => text.Basis.Of(line.Rule))
        .Text("证据来源", line => text.Rows.Of(line.Finding))
        .Text("状态", line => Words.Of(line.Tracked.State))
        .Date("首次发现日期", line => line.Tracked.FirstFound)
        .And(CaseColumns.Of<HitLine>(line => line.Case, text.Cases))
        .Text("建议措施", line => line.Rule.Action)
        .Date("整改期限", line => line.Deadline)
        .And(TownshipColumns.Of<HitLine>(reasons)), secret);

    /// <summary>The list of some leads in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) => _columns.Table(path, lines);
}
