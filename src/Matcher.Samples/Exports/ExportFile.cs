using System.Collections.Immutable;

namespace Matcher.Samples.Exports;

/// <summary>One file of an export, or one table of a file.</summary>
/// <param name="Layout">How it is written.</param>
/// <param name="Kinds">What rows it holds; the first is the usual one.</param>
/// <param name="Share">Its part of the background, in a thousand over all sources.</param>
internal sealed record ExportFile(FileLayout Layout, ImmutableArray<RowKind> Kinds, int Share);
