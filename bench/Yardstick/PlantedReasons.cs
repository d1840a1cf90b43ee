using CsvHelper;

namespace Matcher.Bench.Yardstick;

/// <summary>
/// Why two engines may differ about a number: the county's key says which numbers and names were planted in a form that must
/// be read with care, and how each was written.
/// </summary>
internal sealed class PlantedReasons
{
    private const int CaseColumn = 0;
    private const int IdColumn = 5;
    private const int NoteColumn = 7;

    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Reads a county's key.</summary>
    public PlantedReasons(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions { HasHeader = true }, leaveOpen: false);
        while (reader.Read())
        {
            var what = reader.GetString(NoteColumn).Split(';').FirstOrDefault(note => note.StartsWith("what=", StringComparison.Ordinal))?[5..]
                ?? (reader.GetString(CaseColumn) == "unchecked" ? "花名册号码已损坏" : null);
            if (what is not null)
                _reasons[Findings.Tidy(reader.GetString(IdColumn))] = what;
        }
    }

    /// <summary>How the number of a person, or the name beside it, was written; null when it was written plainly.</summary>
    public string? Of(string id) => _reasons.GetValueOrDefault(id);
}
