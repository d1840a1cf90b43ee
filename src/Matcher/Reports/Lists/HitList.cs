using System.Collections.Concurrent;
using System.Collections.Immutable;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>疑点清单, and every list with its columns: 全县, 重点排查, 数据质量/花名册.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class HitList(HitText text)
{
    private readonly ImmutableArray<ListColumn<HitLine>> _columns =
    [
        new("疑点编号", line => Cell.Text(line.Tracked.Hit.Number)),
        new("乡镇", line => Cell.Text(line.Township.Name)),
        new("村", line => Cell.Text(line.Village)),
        new("户编号", line => Cell.Text(line.HouseholdNumber)),
        new("户主姓名", line => Cell.Text(line.Household?.HeadName)),
        new("姓名", line => Cell.Text(line.Name)),
        new("身份证号", line => Cell.Id(line.IdNumber)),
        new("与户主关系", line => Cell.Text(line.Finding.Person?.Relation)),
        new("保障类别", line => Cell.Text(line.Household?.Category)),
        new("月保障金", line => Cell.Money(line.Finding.Person?.MonthlyShare)),
        new("规则", line => Cell.Text(line.Rule.Title)),
        new("级别", line => Cell.Text(Words.Of(line.Finding.Level))),
        new("匹配等级", line => Cell.Text(line.Finding.Grade.ToString())),
        new("疑点说明", line => Cell.Text(text.Says(line.Finding))),
        new("政策依据", line => Cell.Text(Words.Of(line.Rule.Basis))),
        new("证据来源", line => Cell.Text(RowText.Of(line.Finding.Evidence.Select(evidence => evidence.Row.Place)))),
        new("状态", line => Cell.Text(Words.Of(line.Tracked.State))),
        new("首次发现日期", line => Cell.Date(line.Tracked.FirstFound)),
        new("涉及月数(估算)", line => Cell.Number(line.Finding.Estimate?.Months)),
        new("涉及金额(估算)", line => Cell.Money(line.Finding.Estimate?.Amount)),
        new("建议措施", line => Cell.Text(line.Rule.Action)),
        new("整改期限", line => Cell.Date(line.Deadline)),
        .. TownshipColumns.Of<HitLine>(),
    ];

    // A hit stands in the list of its township, of the county and of its focus group: its cells are made once.
    private readonly ConcurrentDictionary<HitLine, ImmutableArray<Cell>> _rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The list of some hits in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) =>
        ListTable.Of(path, _columns, lines, line => _rows.GetOrAdd(line, one => ListTable.RowOf(_columns, one)));
}
