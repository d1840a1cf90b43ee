namespace Matcher.Samples.Exports;

/// <summary>
/// One kind of row that a file holds, such as a car in use or a car scrapped. The first kind of a file is the usual one: it
/// also fills the cells that a planted case leaves open.
/// </summary>
/// <param name="weight">How often it comes.</param>
/// <param name="youngest">Youngest age of the people it is about.</param>
/// <param name="oldest">Oldest age.</param>
internal sealed class RowKind(int weight, int youngest = 0, int oldest = 89)
{
    private readonly Dictionary<string, Filler> _cells = new(StringComparer.Ordinal);

    public int Weight { get; } = weight;

    public int Youngest { get; } = youngest;

    public int Oldest { get; } = oldest;

    /// <summary>What a canonical column holds; columns that are not named are empty.</summary>
    public Filler this[string column]
    {
        get => _cells.GetValueOrDefault(column, Fill.Nothing);
        init => _cells[column] = value;
    }
}
