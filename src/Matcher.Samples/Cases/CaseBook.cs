using Matcher.Identity;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>Takes down what is planted: the rows for the sources, and the lines of the key.</summary>
internal sealed class CaseBook
{
    private readonly Dictionary<(string Source, int File), List<PlantedRow>> _rows = [];
    private readonly Dictionary<string, int> _turn = new(StringComparer.Ordinal);
    private readonly HashSet<(string Source, IdNumber Number)> _mentioned = [];
    private readonly List<(SourceExport Export, PlantedRow Row, Resident Person)> _bystanders = [];
    private readonly List<KeyLine> _key = [];

    /// <summary>The key so far.</summary>
    public IReadOnlyList<KeyLine> Key => _key;

    /// <summary>The planted rows of a file, in the order they were planted.</summary>
    public IReadOnlyList<PlantedRow> RowsOf(SourceExport export, int file) => _rows.GetValueOrDefault((export.Id, file)) ?? [];

    /// <summary>Whether a source has a row about somebody, or is meant to have none.</summary>
    public bool IsSettled(SourceExport export, Citizen about) => _mentioned.Contains((export.Id, about.Number));

    /// <summary>Says that a source is to have no row about somebody.</summary>
    public void LeaveOut(SourceExport export, Citizen about) => _mentioned.Add((export.Id, about.Number));

    /// <summary>Adds a row about somebody.</summary>
    /// <param name="export">The source.</param>
    /// <param name="about">Whom it is about.</param>
    /// <param name="file">0-based place of the file; null: the source's files in turn.</param>
    public PlantedRow Row(SourceExport export, Citizen about, int? file = null)
    {
        var place = file ?? Turn(export);
        if (!_rows.TryGetValue((export.Id, place), out var rows))
            _rows.Add((export.Id, place), rows = []);
        var row = new PlantedRow(export, about);
        rows.Add(row);
        _mentioned.Add((export.Id, about.Number));
        return row;
    }

    /// <summary>Adds a row about somebody on the roster.</summary>
    public PlantedRow Row(SourceExport export, Resident about, int? file = null) => Row(export, about.Citizen, file);

    /// <summary>Adds a row about somebody on the roster whom no case is about.</summary>
    public void Bystander(SourceExport export, Resident about) => _bystanders.Add((export, Row(export, about), about));

    /// <summary>The rows of a source that no case is about.</summary>
    public IEnumerable<(PlantedRow Row, Resident Person)> Bystanders(SourceExport export) =>
        _bystanders.Where(one => one.Export.Id == export.Id).Select(one => (one.Row, one.Person));

    /// <summary>Expects a hit.</summary>
    public void Hit(string rule, Resident person, SourceExport? source, string note = "grade=A") =>
        Add(CaseKind.Hit, rule, person, source, note);

    /// <summary>Expects none, because of a named exemption.</summary>
    public void Exempt(string rule, Resident person, SourceExport? source, string exemption) =>
        Add(CaseKind.Exempt, rule, person, source, $"exemption={exemption}");

    /// <summary>Expects none, because the conditions do not hold.</summary>
    public void Clean(string rule, Resident person, SourceExport? source, string what) =>
        Add(CaseKind.Clean, rule, person, source, $"what={what}");

    /// <summary>Expects something about somebody on the roster.</summary>
    public void Add(CaseKind kind, string rule, Resident person, SourceExport? source, string note) =>
        _key.Add(new KeyLine(
            kind,
            rule,
            person.Family.Township.Name,
            person.Family.Number,
            person.WrittenName,
            person.IsNumberReadable ? person.Citizen.Number.ToString() : person.WrittenNumber,
            source?.Id ?? "",
            note));

    /// <summary>Expects something about somebody off the roster.</summary>
    public void Add(CaseKind kind, string rule, Citizen person, SourceExport source, string note) =>
        _key.Add(new KeyLine(kind, rule, person.Township.Name, "", person.Name, person.Number.ToString(), source.Id, note));

    /// <summary>Expects a row to be rejected.</summary>
    public void Reject(SourceExport source, string name, string writtenNumber, string reason) =>
        _key.Add(new KeyLine(CaseKind.Reject, "", "", "", name, writtenNumber, source.Id, $"reason={reason}"));

    private int Turn(SourceExport export)
    {
        var turn = _turn.GetValueOrDefault(export.Id);
        _turn[export.Id] = turn + 1;
        return turn % export.Files.Length;
    }
}
