using System.Collections.Immutable;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>漏保线索: people at risk who draw no allowance. They have no household on the roster, so the columns are fewer.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class MissedList(HitText text)
{
    private readonly ImmutableArray<ListColumn<HitLine>> _columns =
    [
        new("疑点编号", line => Cell.Text(line.Tracked.Hit.Number)),
        new("乡镇", line => Cell.Text(line.Township.Name)),
        new("村", line => Cell.Text(line.Village)),
        new("姓名", line => Cell.Text(line.Name)),
        new("身份证号", line => Cell.Id(line.IdNumber)),
        new("规则", line => Cell.Text(line.Rule.Title)),
        new("级别", line => Cell.Text(Words.Of(line.Finding.Level))),
        new("疑点说明", line => Cell.Text(text.Says(line.Finding))),
        new("政策依据", line => Cell.Text(Words.Of(line.Rule.Basis))),
        new("证据来源", line => Cell.Text(RowText.Of(line.Finding.Evidence.Select(evidence => evidence.Row.Place)))),
        new("状态", line => Cell.Text(Words.Of(line.Tracked.State))),
        new("首次发现日期", line => Cell.Date(line.Tracked.FirstFound)),
        new("建议措施", line => Cell.Text(line.Rule.Action)),
        new("整改期限", line => Cell.Date(line.Deadline)),
        .. TownshipColumns.Of<HitLine>(),
    ];

    /// <summary>The list of some leads in their order; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<HitLine> lines) => ListTable.Of(path, _columns, lines);
}
