using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>未比对: what was not looked at, and why. Not the same as nothing found.</summary>
/// <param name="sources">The sources' titles.</param>
internal sealed class UncheckedList(ImmutableArray<SourceDefinition> sources)
{
    /// <summary>Path of the list.</summary>
    public const string Path = "未比对";

    private const string Everything = "全部";

    private ImmutableArray<ListColumn<UncheckedLine>> Columns =>
    [
        new("对象", line => Cell.Text(line.Who is not null ? "人员" : line.Outsider is not null ? "来源行" : line.IsOfFile ? "文件" : "规则")),
        new("乡镇", line => Cell.Text(line.Who?.Township.Name ?? line.Outsider?.Value(ColumnRole.Township))),
        new("村", line => Cell.Text(line.Who?.Household.Village ?? line.Outsider?.Value(ColumnRole.Village))),
        new("户编号", line => Cell.Text(line.Who?.Household.Number)),
        new("户主姓名", line => Cell.Text(line.Who?.Household.HeadName)),
        new("姓名", line => Cell.Text(line.Who?.Person.Name ?? line.Outsider?.Value(ColumnRole.Name))),
        new("身份证号",
            line => line.Who is { } who ? Cell.Id(PersonText.IdNumber(who.Person)) : Cell.Id(line.Outsider?.Value(ColumnRole.IdNumber))),
        new("规则", line => Cell.Text(line.Rule?.Title ?? Everything)),
        new("数据来源", line => Cell.Text(line.Rule is { } rule ? string.Join('、', rule.Sources.Select(Title)) : Everything)),
        new("原因", line => Cell.Text(line.Reason)),
        new("更正要求", line => Cell.Text(line.Wanted)),
    ];

    /// <summary>
    /// The list: rules first, by id, with the files that they could not look at, then people in the order of the lists, then rows by
    /// file.
    /// </summary>
    public ListTable Table(IReadOnlyCollection<UncheckedLine> lines) => ListTable.Of(
        Path,
        Columns,
        [
            .. lines.Where(line => line.Who is null && line.Outsider is null)
                .OrderBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.IsOfFile),
            .. RosterLine.InOrder(lines.Where(line => line.Who is not null), line => line.Who!)
                .ThenBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.Reason, StringComparer.Ordinal),
            .. lines.Where(line => line.Outsider is not null)
                .OrderBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.Outsider!.Place.File, StringComparer.Ordinal)
                .ThenBy(line => line.Outsider!.Place.Sheet, StringComparer.Ordinal)
                .ThenBy(line => line.Outsider!.Place.Row)
                .ThenBy(line => line.Reason, StringComparer.Ordinal),
        ]);

    private string Title(string id) =>
        sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal))?.Title ?? id;
}
