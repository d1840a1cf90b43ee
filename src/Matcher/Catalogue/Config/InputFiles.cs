using System.Collections.Immutable;

namespace Matcher.Catalogue.Config;

/// <summary>Files by pattern: <c>vehicles-*.csv</c>, <c>2023/**/*.csv</c>.</summary>
/// <param name="Patterns">Relative to the config's folder, or absolute.</param>
public sealed record InputFiles(ImmutableArray<string> Patterns)
{
    /// <summary>
    /// <c>newest: true</c>: of files whose names differ by their date alone only the latest is read. Last month's rows beside this month's
    /// would say of a car that has been sold that it is still there.
    /// </summary>
    public bool NewestOnly { get; init; }

    /// <summary>
    /// <c>sheets: [车辆*]</c>: which sheets of a workbook, or members of an archive, are this source's; empty: all that have its columns.
    /// </summary>
    public ImmutableArray<string> Sheets { get; init; } = [];
}
