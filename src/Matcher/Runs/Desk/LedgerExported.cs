using System.Collections.Immutable;

namespace Matcher.Runs.Desk;

/// <summary>What was written.</summary>
/// <param name="Files">The files.</param>
public sealed record LedgerExported(ImmutableArray<LedgerExportedFile> Files);

/// <summary>A file that was written.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Rows">Rows under the header.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
public sealed record LedgerExportedFile(string Path, int Rows, string Sha256);
