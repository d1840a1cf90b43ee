namespace Matcher.Foundation.Problems;

/// <summary>Where a problem is, in the words a user can look it up by. Every part may be missing.</summary>
/// <param name="File">Path as the user wrote it, or relative to the config file.</param>
/// <param name="Sheet">Sheet of a workbook.</param>
/// <param name="Row">Row number as Excel shows it (1-based, the header counted).</param>
/// <param name="Column">Column header, or canonical column name.</param>
/// <param name="Line">Line of a YAML file (1-based).</param>
/// <param name="Position">Character within <paramref name="Line"/> (1-based).</param>
public sealed record Place(
    string? File = null,
    string? Sheet = null,
    long? Row = null,
    string? Column = null,
    int? Line = null,
    int? Position = null)
{
    /// <summary>What a row of a database's table is found by, where it has no number: <c>id=123</c>; else null.</summary>
    public string? Key
    {
        get => field ?? KeyTexts?.TextOf(KeyRow);
        init;
    }

    /// <summary>Says the key when it is asked for: a place is made for rows of which nobody is told.</summary>
#pragma warning disable CA1859 // The only class is of a room that this one does not know.
    internal IRowKeyTexts? KeyTexts { private get; init; }
#pragma warning restore CA1859

    /// <summary>The row that <see cref="KeyTexts"/> is asked for.</summary>
    internal long KeyRow { private get; init; }

    /// <summary>The place as it may be shown.</summary>
    internal Place Shown(Func<string, string> mask) => this with
    {
        File = File is null ? null : mask(File),
        Sheet = Sheet is null ? null : mask(Sheet),
        Key = Key is null ? null : mask(Key),
        Column = Column is null ? null : mask(Column),
    };

    /// <summary>Nowhere in particular.</summary>
    public static Place Nowhere { get; } = new();

    /// <summary>Whether it is the same place, however its key is said.</summary>
    public bool Equals(Place? other) => other is not null
        && (File, Sheet, Row, Column, Line, Position) == (other.File, other.Sheet, other.Row, other.Column, other.Line, other.Position)
        && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Sheet, Row, Column, Line, Position);
}
