using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>未比对: what was not looked at, and why. Not the same as nothing found.</summary>
/// <param name="sources">The sources' titles.</param>
internal sealed class UncheckedList(ImmutableArray<SourceDefinition> sources)
{
    /// <summary>Path of the list.</summary>
    public const string Path = "未比对";

    private const string Everything = "全部";

    private ListColumns<UncheckedLine> Columns => new ListColumns<UncheckedLine>()
        .Text("对象", line => line.Who is not null ? "人员" : line.OffRoster is not null ? "来源行" : line.IsOfFile ? "文件" : "规则")
        .Text("乡镇", line => line.Who?.Township.Name ?? line.OffRoster?.Value(ColumnRole.Township))
        .Text("村", line => line.Who?.Household.Village ?? line.OffRoster?.Value(ColumnRole.Village))
        .Text("户编号", line => line.Who?.Household.Number)
        .Text("户主姓名", line => line.Who?.Household.HeadName)
        .Text("姓名", line => line.Who?.Person.Name ?? line.OffRoster?.Value(ColumnRole.Name))
        .Id("身份证号", line => line.Who is { } who ? PersonText.IdNumber(who.Person) : line.OffRoster?.Value(ColumnRole.IdNumber))
        .Text("规则", line => line.Rule?.Title ?? Everything)
        .Text("数据来源", line => line.Rule is { } rule ? string.Join('、', rule.Sources.Select(Title)) : Everything)
        .Text("原因", line => line.Reason)
        .Text("更正要求", line => line.Wanted);

    /// <summary>
    /// The list: rules first, by id, with the files that they could not look at, then people in the order of the lists, then rows by
    /// file.
    /// </summary>
    public ListTable Table(IReadOnlyCollection<UncheckedLine> lines) => Columns.Table(
        Path,
        [
            .. lines.Where(line => line.Who is null && line.OffRoster is null)
                .OrderBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.IsOfFile),
            .. RosterLine.InOrder(lines.Where(line => line.Who is not null), line => line.Who!)
                .ThenBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.Reason, StringComparer.Ordinal),
            .. lines.Where(line => line.OffRoster is not null)
                .OrderBy(line => line.Rule?.Id, StringComparer.Ordinal)
                .ThenBy(line => line.OffRoster!.Place, PlaceOrder.ByName)
                .ThenBy(line => line.Reason, StringComparer.Ordinal),
        ]);

    private string Title(string id) =>
        sources.FirstOrDefault(source => string.Equals(source.Id, id, StringComparison.Ordinal))?.Title ?? id;
}
