using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Csv;

namespace Matcher.Reports.Lists;

/// <summary>
/// 数据质量/字段问题: unknown codes, each with how often it comes, and dates and amounts that cannot be read, by file and
/// column. The header says which rows were looked at: a row about nobody is never decoded.
/// </summary>
/// <param name="sources">The sources' titles and agencies.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class FieldFaultList(ImmutableArray<SourceDefinition> sources, CultureInfo language)
{
    private ImmutableArray<ListColumn<FieldFault>> Columns =>
    [
        new("数据来源", fault => Cell.Text(Source(fault)?.Title ?? fault.Source)),
        new("提供单位", fault => Cell.Text(Source(fault)?.Agency)),
        new("文件", fault => Cell.Text(fault.File)),
        new("工作表", fault => Cell.Text(fault.Sheet)),
        new("列", fault => Cell.Text(fault.Column)),
        new("问题", fault => Cell.Text(Texts.Of($"Letter{fault.Kind}", language))),
        new("代码", fault => Cell.Text(fault.Code)),
        new("行数（只计比中行和漏保线索行）", fault => Cell.Number(fault.Rows)),
        new("前几行行号", fault => Cell.Text(string.Join('、', fault.FirstRows.Select(row => row.ToString(CultureInfo.InvariantCulture))))),
    ];

    /// <summary>The list, by source and file; a source's columns in their order.</summary>
    public ListTable Table(string path, IEnumerable<FieldFault> faults) => ListTable.Of(
        path,
        Columns,
        InOrder(faults, sources));

    /// <summary>In the order of every list of them.</summary>
    public static IEnumerable<FieldFault> InOrder(IEnumerable<FieldFault> faults, IEnumerable<SourceDefinition> sources)
    {
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return faults
            .OrderBy(fault => fault.Source, StringComparer.Ordinal)
            .ThenBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Sheet, StringComparer.Ordinal)
            .ThenBy(fault => byId.GetValueOrDefault(fault.Source)?.Column(fault.Column)?.Index)
            .ThenBy(fault => fault.Kind)
            .ThenByDescending(fault => fault.Rows)
            .ThenBy(fault => fault.Code, StringComparer.Ordinal);
    }

    private SourceDefinition? Source(FieldFault fault) =>
        sources.FirstOrDefault(source => string.Equals(source.Id, fault.Source, StringComparison.Ordinal));
}
