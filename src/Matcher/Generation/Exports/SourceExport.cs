using System.Collections.Immutable;

namespace Matcher.Generation.Exports;

/// <summary>What one agency sends.</summary>
/// <param name="Id">The source: <c>vehicles</c>.</param>
/// <param name="NameColumn">Canonical column of the name.</param>
/// <param name="Patterns">Its files, as the config names them below <c>sources/&lt;id&gt;</c>.</param>
/// <param name="Files">Its files.</param>
internal sealed record SourceExport(string Id, string NameColumn, ImmutableArray<string> Patterns, ImmutableArray<ExportFile> Files)
{
    /// <summary>Canonical column of the number, the same in every source.</summary>
    public const string NumberColumn = "身份证号";
}

/// <summary>One file of an export.</summary>
/// <param name="Layout">How it is written.</param>
/// <param name="Kinds">What rows it holds; the first is the usual one.</param>
/// <param name="Share">Its part of the background, in a thousand over all sources.</param>
internal sealed record ExportFile(FileLayout Layout, ImmutableArray<RowKind> Kinds, int Share);
