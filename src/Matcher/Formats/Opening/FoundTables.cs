using System.Collections.Immutable;
using Matcher.Formats.Tables;

namespace Matcher.Formats.Opening;

/// <summary>The tables found in a file, and what must be closed after them.</summary>
internal sealed record FoundTables(ImmutableArray<InputTable> Tables, ImmutableArray<IDisposable> Owned);
