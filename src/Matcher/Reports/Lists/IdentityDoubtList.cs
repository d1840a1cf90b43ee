using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>身份存疑: the person on the roster beside what the source says, so that somebody can find out whether they are one.</summary>
internal static class IdentityDoubtList
{
    private static readonly ImmutableArray<ListColumn<DoubtLine>> Columns =
    [
        new("疑点编号", line => Cell.Text(line.Number)),
        new("乡镇", line => Cell.Text(line.Who.Township.Name)),
        new("村", line => Cell.Text(line.Who.Household.Village)),
        new("户编号", line => Cell.Text(line.Who.Household.Number)),
        new("户主姓名", line => Cell.Text(line.Who.Household.HeadName)),
        new("姓名", line => Cell.Text(line.Who.Person.Name)),
        new("身份证号", line => Cell.Id(PersonText.IdNumber(line.Who.Person))),
        new("与户主关系", line => Cell.Text(line.Who.Person.Relation)),
        new("来源姓名", line => Cell.Text(line.Row.Value(ColumnRole.Name))),
        new("来源身份证号", line => Cell.Id(line.Row.Value(ColumnRole.IdNumber))),
        new("数据来源", line => Cell.Text(line.Row.Source.Title)),
        new("提供单位", line => Cell.Text(line.Row.Source.Agency)),
        new("证据来源", line => Cell.Text(RowText.Of(line.Row.Place))),
        new("匹配等级", line => Cell.Text(line.Grade.ToString())),
        new("存疑原因", line => Cell.Text(line.Why)),
        new("建议措施", line => Cell.Text(line.Action)),
        new("核查情况", _ => Cell.Blank),
        new("备注", _ => Cell.Blank),
    ];

    /// <summary>The list of some doubts, sorted by person, then file and row; header only when there are none.</summary>
    public static ListTable Table(string path, IEnumerable<DoubtLine> lines) => ListTable.Of(
        path,
        Columns,
        RosterLine.InOrder(lines, line => line.Who)
            .ThenBy(line => line.Row.Source.Id, StringComparer.Ordinal)
            .ThenBy(line => line.Row.Place.File, StringComparer.Ordinal)
            .ThenBy(line => line.Row.Place.Sheet, StringComparer.Ordinal)
            .ThenBy(line => line.Row.Place.Row)
            .ThenBy(line => line.Number, StringComparer.Ordinal));
}
