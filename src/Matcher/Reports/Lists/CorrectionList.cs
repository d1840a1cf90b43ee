using System.Globalization;
using Matcher.Reports.Naming;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>数据质量/乡镇-待更正: the people of a township whose number is damaged, by name. Until it is mended nothing is known of them.</summary>
/// <param name="language">The language of the reasons.</param>
internal sealed class CorrectionList(CultureInfo language)
{
    private readonly ListColumns<RosterLine> _columns = new ListColumns<RosterLine>()
        .Text("乡镇", line => line.Township.Name)
        .Text("村", line => line.Household.Village)
        .Text("户编号", line => line.Household.Number)
        .Text("户主姓名", line => line.Household.HeadName)
        .Text("姓名", line => line.Person.Name)
        .Text("与户主关系", line => line.Person.Relation)
        .Id("花名册身份证号", line => line.Person.RawId)
        .Text("花名册位置", line => line.Person.Row.Place.Text)
        .Text("问题", line => Correction.Fault(line.Person.IdClass, language))
        .Text("更正要求", line => Correction.Wanted(line.Person.IdClass, language))
        .FilledIn("更正后身份证号", CellKind.Id)
        .FilledIn("更正人")
        .FilledIn("更正日期", CellKind.Date);

    /// <summary>Path of a township's list.</summary>
    public static string PathOf(ListTownship township) => $"{township.FileIn("数据质量")}-待更正";

    /// <summary>The list of some people, sorted.</summary>
    public ListTable Table(string path, IEnumerable<RosterLine> lines) =>
        _columns.Table(path, RosterLine.InOrder(lines, line => line));
}
