using Matcher.Samples.Population;

namespace Matcher.Samples.Exports;

/// <summary>A row of an export that somebody will look for: whom it is about, and the cells that matter.</summary>
internal sealed class PlantedRow(SourceExport export, Citizen about)
{
    private Dictionary<string, Filler>? _cells;

    public Citizen About { get; } = about;

    /// <summary>Sets a cell.</summary>
    public PlantedRow With(string column, Filler filler)
    {
        _cells ??= new Dictionary<string, Filler>(StringComparer.Ordinal);
        _cells[column] = filler;
        return this;
    }

    /// <summary>Sets a cell to a text.</summary>
    public PlantedRow With(string column, string text) => With(column, Fill.Text(text));

    /// <summary>Sets a cell to a day or a month.</summary>
    public PlantedRow With(string column, DateOnly date) => With(column, Fill.Date(date));

    /// <summary>Sets a cell to an amount.</summary>
    public PlantedRow With(string column, decimal amount) => With(column, Fill.Amount(amount));

    /// <summary>Writes the name another way.</summary>
    public PlantedRow Named(string name) => With(export.NameColumn, name);

    /// <summary>Writes the number another way.</summary>
    public PlantedRow Numbered(string number) => With(SourceExport.NumberColumn, number);

    /// <summary>The cells that were set, by canonical column.</summary>
    public IEnumerable<KeyValuePair<string, Filler>> Cells => _cells ?? [];
}
