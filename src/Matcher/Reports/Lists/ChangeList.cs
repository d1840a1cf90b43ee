using Matcher.Catalogue.Columns;
using Matcher.Hits;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>演练: whom a changed rule pack would newly list, no longer list, or list otherwise.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class ChangeList(HitText text)
{
    private readonly ListColumns<ChangeLine> _columns = new ListColumns<ChangeLine>()
        .Text("变化", line => Words.Of(line.Change.Kind))
        .Text("规则编号", line => line.Rule.Id)
        .Text("规则", line => line.Rule.Title)
        .Text("乡镇", line => line.Township.Name)
        .Text("村", line => line.Household?.Village ?? line.Finding.OffRoster?.Value(ColumnRole.Village))
        .Text("户编号", line => line.Household?.Number)
        .Text("户主姓名", line => line.Household?.HeadName)
        .Text("姓名", line => line.Finding.Person?.Name ?? line.Finding.OffRoster?.Value(ColumnRole.Name))
        .Id("身份证号", line => line.Finding.Person is { } person
            ? PersonText.IdNumber(person)
            : line.Finding.OffRoster?.Value(ColumnRole.IdNumber))
        .Text("与户主关系", line => line.Finding.Person?.Relation)
        .Text("保障类别", line => line.Household?.Category)
        .Money("月保障金", line => line.Finding.Person?.MonthlyShare)
        .Text("原清单", line => Words.ListOf(line.Change.Before?.Finding.Rule))
        .Text("新清单", line => Words.ListOf(line.Change.After?.Finding.Rule))
        .Text("原级别", line => LevelOf(line.Change.Before))
        .Text("新级别", line => LevelOf(line.Change.After))
        .Text("匹配等级", line => line.Finding.Grade.ToString())
        .Text("变化说明", line => line.Change.Why)
        .Text("疑点说明", line => text.Says(line.Finding))
        .Text("证据来源", line => text.Rows.Of(line.Finding))
        .Text("疑点编号", line => line.Change.Hit.Number);

    /// <summary>The list of some changes, sorted; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<ChangeLine> lines) => _columns.Table(path, lines
        .OrderBy(line => line.Rule.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Township.Order)
        .ThenBy(line => line.Household?.Village, StringComparer.Ordinal)
        .ThenBy(line => line.Household?.Number, StringComparer.Ordinal)
        .ThenBy(line => line.Finding.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Change.Hit.Number, StringComparer.Ordinal));

    private static string LevelOf(Hit? hit) => hit is null ? "" : Words.Of(hit.Finding.Level);
}
