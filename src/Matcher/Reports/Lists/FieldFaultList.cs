using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>
/// 数据质量/字段问题: unknown codes, each with how often it comes, and dates and amounts that cannot be read, by file and
/// column. The header says which rows were looked at: a row off the roster is never decoded.
/// </summary>
/// <param name="sources">The sources' titles and agencies.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class FieldFaultList(ImmutableArray<SourceDefinition> sources, CultureInfo language)
{
    private ListColumns<FieldFault> Columns => new ListColumns<FieldFault>()
        .Text("数据来源", fault => Source(fault)?.Title ?? fault.Source)
        .Text("提供单位", fault => Source(fault)?.Agency)
        .Text("文件", fault => fault.File)
        .Text("工作表", fault => fault.Sheet)
        .Text("列", fault => fault.Column)
        .Text("问题", fault => Texts.Of($"Letter{fault.Kind}", language))
        .Text("代码", fault => fault.Code)
        .Number("行数（只计比中行和漏保线索行）", fault => fault.Rows)
        .Text("前几行行号", fault => string.Join('、', fault.FirstTexts));

    /// <summary>The list, by source and file; a source's columns in their order.</summary>
    public ListTable Table(string path, IEnumerable<FieldFault> faults) => Columns.Table(
        path,
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
