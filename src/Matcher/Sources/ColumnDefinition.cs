using System.Collections.Immutable;

namespace Matcher.Sources;

/// <summary>One column of a source, under the one name that rules, evidence and messages use.</summary>
/// <param name="Index">0-based place in <see cref="SourceDefinition.Columns"/> and in <see cref="SourceRow.Values"/>.</param>
/// <param name="Name">The canonical name.</param>
/// <param name="Role">What the engine uses it for.</param>
/// <param name="Type">What its values are.</param>
/// <param name="IsRequired">Whether a file without it cannot be used.</param>
/// <param name="Aliases">Other headers seen in real exports.</param>
/// <param name="Codes">Codes and the words they stand for; a value that is no known code stays as it is.</param>
public sealed record ColumnDefinition(
    int Index,
    string Name,
    ColumnRole Role,
    ColumnType Type,
    bool IsRequired,
    ImmutableArray<string> Aliases,
    ImmutableDictionary<string, string> Codes)
{
    /// <summary>The words a raw cell stands for.</summary>
    public string ToWords(string raw) => Codes.GetValueOrDefault(raw, raw);
}
