using System.Collections.Immutable;
using Matcher.Reports.Workbooks;

namespace Matcher.Reports.Townships;

/// <summary>A workbook of a run, before it is written.</summary>
/// <param name="Path">Path in the run's folder, with <c>/</c>, without extension: 乡镇/第一组/柳林镇.</param>
/// <param name="Sheets">Its sheets, in their order.</param>
internal sealed record Workbook(string Path, ImmutableArray<WorkbookSheet> Sheets);
