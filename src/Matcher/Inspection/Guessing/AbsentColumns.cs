using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Yaml;

namespace Matcher.Inspection.Guessing;

/// <summary>The columns of a source that a table does not have, and which of them a header that no column claims may be.</summary>
internal sealed class AbsentColumns(ColumnMapping mapping)
{
    private const int FewestLetters = 3;

    private readonly List<(string Name, ColumnDefinition Column)> _names =
    [
        .. mapping.Source.Columns
            .Where(column => mapping.Fields[column.Index] < 0)
            .SelectMany(column => column.Aliases.Prepend(column.Name).Select(name => (Name: HeaderText.Clean(name), column)))
            .Where(pair => pair.Name.Length >= FewestLetters)
            .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The column that a header resembles; null where there is none. Two letters are always alike.</summary>
    /// <param name="header">The header.</param>
    /// <param name="mayBe">Which columns it may be at all; null: any.</param>
    public string? ResembledBy(string header, Func<ColumnDefinition, bool>? mayBe = null)
    {
        var word = HeaderText.Clean(header);
        if (word.Length < FewestLetters)
            return null;
        var names = _names.Where(pair => mayBe?.Invoke(pair.Column) != false)
            .ToDictionary(pair => pair.Name, pair => pair.Column.Name, StringComparer.OrdinalIgnoreCase);
        return Suggestion.For(word, names.Keys) is { } meant ? names[meant] : null;
    }
}
