using System.Collections.Immutable;

namespace Matcher.Samples.Exports;

/// <summary>What one agency sends.</summary>
/// <param name="Id">The source: <c>vehicles</c>.</param>
/// <param name="NameColumn">Canonical column of the name.</param>
/// <param name="Files">Its files.</param>
internal sealed record SourceExport(string Id, string NameColumn, ImmutableArray<ExportFile> Files)
{
    /// <summary>Canonical column of the number, the same in every source.</summary>
    public const string NumberColumn = "身份证号";

    /// <summary>Its files, as the config names them below <c>sources/&lt;id&gt;</c>.</summary>
    public ImmutableArray<string> Patterns =>
        [.. Files.Select(file => $"*{Path.GetExtension(file.Layout.File)}").Distinct(StringComparer.Ordinal)];

    /// <summary>The same tables, each as a text of its own.</summary>
    public SourceExport AsText() => this with { Files = [.. Files.Select(file => file with { Layout = file.Layout.AsText() })] };
}

/// <summary>One file of an export, or one table of a file.</summary>
/// <param name="Layout">How it is written.</param>
/// <param name="Kinds">What rows it holds; the first is the usual one.</param>
/// <param name="Share">Its part of the background, in a thousand over all sources.</param>
internal sealed record ExportFile(FileLayout Layout, ImmutableArray<RowKind> Kinds, int Share);
