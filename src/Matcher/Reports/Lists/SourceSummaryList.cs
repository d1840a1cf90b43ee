using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Matches;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>数据质量/汇总: every file with its row balance, and why rows were rejected.</summary>
/// <param name="sources">The sources' titles and agencies.</param>
/// <param name="rejects">Rejected rows by file and reason.</param>
/// <param name="language">The language of the reasons.</param>
internal sealed class SourceSummaryList(ImmutableArray<SourceDefinition> sources, ImmutableArray<RejectCount> rejects, CultureInfo language)
{
    private ListColumns<FileTally> Columns => new ListColumns<FileTally>()
        .Text("数据来源", file => Source(file)?.Title ?? file.Source)
        .Text("提供单位", file => Source(file)?.Agency)
        .And(TallyColumns.OfPlace)
        .Text("编码或格式", file => file.Format)
        .And(TallyColumns.OfRows)
        .Text("拒收原因", file => Reasons(file));

    /// <summary>The list: the roster first, then the sources by id, their files by name.</summary>
    public ListTable Table(string path, IEnumerable<FileTally> files) => Columns.Table(
        path,
        files.OrderBy(file => file.Source == SourceDefinition.RosterId ? 0 : 1)
            .ThenBy(file => file.Source, StringComparer.Ordinal)
            .ThenBy(file => file.File, StringComparer.Ordinal)
            .ThenBy(file => file.Sheet, StringComparer.Ordinal));

    private SourceDefinition? Source(FileTally file) =>
        sources.FirstOrDefault(source => string.Equals(source.Id, file.Source, StringComparison.Ordinal));

    private string Reasons(FileTally file) => string.Join('；', rejects
        .Where(reject => string.Equals(reject.Source, file.Source, StringComparison.Ordinal)
            && string.Equals(reject.File, file.File, StringComparison.Ordinal)
            && string.Equals(reject.Sheet ?? "", file.Sheet ?? "", StringComparison.Ordinal))
        .OrderBy(reject => ProblemDeclarations.Of(reject.Code).Key, StringComparer.Ordinal)
        .Select(reject =>
            string.Create(CultureInfo.InvariantCulture, $"{ProblemText.Brief(RejectProblems.Of(reject.Code), language)}×{reject.Count}")));
}
