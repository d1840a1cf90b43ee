using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>
/// 身份存疑: the person on the roster beside what the source says, so that somebody can find out whether they are one. What a rule asks has
/// a number, a case and columns for a verdict, as in the list of hits; the engine's own doubts have none of these.
/// </summary>
/// <param name="text">Words what was done.</param>
/// <param name="reasons">What there is to choose from for 原因; null: nothing.</param>
internal sealed class IdentityDoubtList(CaseText text, ChoiceList? reasons)
{
    private readonly ListColumns<DoubtLine> _columns = new ListColumns<DoubtLine>()
        .Text("疑点编号", line => line.Number)
        .Text("乡镇", line => line.Who.Township.Name)
        .Text("村", line => line.Who.Household.Village)
        .Text("户编号", line => line.Who.Household.Number)
        .Text("户主姓名", line => line.Who.Household.HeadName)
        .Text("姓名", line => line.Who.Person.Name)
        .Id("身份证号", line => PersonText.IdNumber(line.Who.Person))
        .Text("与户主关系", line => line.Who.Person.Relation)
        .Text("来源姓名", line => line.Row.Value(ColumnRole.Name))
        .Id("来源身份证号", line => line.Row.Value(ColumnRole.IdNumber))
        .Text("数据来源", line => line.Row.Source.Title)
        .Text("提供单位", line => line.Row.Source.Agency)
        .Text("证据来源", line => line.Row.Place.Text)
        .Text("匹配等级", line => line.Grade.ToString())
        .Text("存疑原因", line => line.Why)
        .Text("状态", line => line.Hit is { } hit ? Words.Of(hit.Tracked.State) : null)
        .Date("首次发现日期", line => line.Hit?.Tracked.FirstFound)
        .And(CaseColumns.Of<DoubtLine>(line => line.Hit?.Case, text))
        .Text("建议措施", line => line.Action)
        .Date("整改期限", line => line.Hit?.Deadline)
        .FilledIn("核查情况")
        .And(TownshipColumns.Of<DoubtLine>(reasons));

    /// <summary>The list of some doubts, sorted by person, then file and row; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<DoubtLine> lines) => _columns.Table(
        path,
        RosterLine.InOrder(lines, line => line.Who)
            .ThenBy(line => line.Row.Source.Id, StringComparer.Ordinal)
            .ThenBy(line => line.Row.Place, PlaceOrder.ByName)
            .ThenBy(line => line.Number, StringComparer.Ordinal)) with { KeepTogether = "户编号" };
}
