using System.Collections.Immutable;
using System.Globalization;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>数据质量/乡镇-待更正: the people of a township whose number is damaged, by name. Until it is mended nothing is known of them.</summary>
/// <param name="language">The language of the reasons.</param>
internal sealed class CorrectionList(CultureInfo language)
{
    private readonly ImmutableArray<ListColumn<RosterLine>> _columns =
    [
        new("乡镇", line => Cell.Text(line.Township.Name)),
        new("村", line => Cell.Text(line.Household.Village)),
        new("户编号", line => Cell.Text(line.Household.Number)),
        new("户主姓名", line => Cell.Text(line.Household.HeadName)),
        new("姓名", line => Cell.Text(line.Person.Name)),
        new("与户主关系", line => Cell.Text(line.Person.Relation)),
        new("花名册身份证号", line => Cell.Id(line.Person.RawId)),
        new("花名册位置", line => Cell.Text(RowText.Of(line.Person.Row.Place))),
        new("问题", line => Cell.Text(Correction.Fault(line.Person.IdClass, language))),
        new("更正要求", line => Cell.Text(Correction.Wanted(line.Person.IdClass, language))),
        new("更正后身份证号", _ => Cell.Blank),
        new("更正人", _ => Cell.Blank),
        new("更正日期", _ => Cell.Blank),
    ];

    /// <summary>The list of some people, sorted.</summary>
    public ListTable Table(string path, IEnumerable<RosterLine> lines) =>
        ListTable.Of(path, _columns, RosterLine.InOrder(lines, line => line));
}
