using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Hits;
using Matcher.Reports.Csv;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>演练: whom a changed rule pack would newly list, no longer list, or list otherwise.</summary>
/// <param name="text">Words the explanations.</param>
internal sealed class ChangeList(HitText text)
{
    private readonly ImmutableArray<ListColumn<ChangeLine>> _columns =
    [
        new("变化", line => Cell.Text(Words.Of(line.Change.Kind))),
        new("规则编号", line => Cell.Text(line.Rule.Id)),
        new("规则", line => Cell.Text(line.Rule.Title)),
        new("乡镇", line => Cell.Text(line.Township.Name)),
        new("村", line => Cell.Text(line.Household?.Village ?? line.Finding.Outsider?.Value(ColumnRole.Village))),
        new("户编号", line => Cell.Text(line.Household?.Number)),
        new("户主姓名", line => Cell.Text(line.Household?.HeadName)),
        new("姓名", line => Cell.Text(line.Finding.Person?.Name ?? line.Finding.Outsider?.Value(ColumnRole.Name))),
        new("身份证号", line => Cell.Id(line.Finding.Person is { } person ? PersonText.IdNumber(person) : line.Finding.Outsider?.Value(ColumnRole.IdNumber))),
        new("与户主关系", line => Cell.Text(line.Finding.Person?.Relation)),
        new("保障类别", line => Cell.Text(line.Household?.Category)),
        new("月保障金", line => Cell.Money(line.Finding.Person?.MonthlyShare)),
        new("原清单", line => Cell.Text(Words.ListOf(line.Change.Before?.Finding.Rule))),
        new("新清单", line => Cell.Text(Words.ListOf(line.Change.After?.Finding.Rule))),
        new("原级别", line => Cell.Text(LevelOf(line.Change.Before))),
        new("新级别", line => Cell.Text(LevelOf(line.Change.After))),
        new("匹配等级", line => Cell.Text(line.Finding.Grade.ToString())),
        new("变化说明", line => Cell.Text(line.Change.Why)),
        new("疑点说明", line => Cell.Text(text.Says(line.Finding))),
        new("证据来源", line => Cell.Text(RowText.Of(line.Finding.Evidence.Select(evidence => evidence.Row.Place)))),
        new("疑点编号", line => Cell.Text(line.Change.Hit.Number)),
    ];

    /// <summary>The list of some changes, sorted; header only when there are none.</summary>
    public ListTable Table(string path, IEnumerable<ChangeLine> lines) => ListTable.Of(path, _columns, lines
        .OrderBy(line => line.Rule.Id, StringComparer.Ordinal)
        .ThenBy(line => line.Township.Order)
        .ThenBy(line => line.Household?.Village, StringComparer.Ordinal)
        .ThenBy(line => line.Household?.Number, StringComparer.Ordinal)
        .ThenBy(line => line.Finding.Person?.Index ?? int.MaxValue)
        .ThenBy(line => line.Change.Hit.Number, StringComparer.Ordinal));

    private static string LevelOf(Hit? hit) => hit is null ? "" : Words.Of(hit.Finding.Level);
}

/// <summary>A change with the township and the household that it concerns.</summary>
internal sealed record ChangeLine(HitChange Change, ListTownship Township, Household? Household)
{
    /// <summary>What was found, under the changed pack where it finds it.</summary>
    public Finding Finding => Change.Hit.Finding;

    /// <summary>The rule.</summary>
    public Rule Rule => Finding.Rule;
}
