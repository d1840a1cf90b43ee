using System.Collections.Immutable;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>A CSV list whose rows are written as they come.</summary>
internal sealed class OpenCsvList : IOpenList
{
    private readonly string _folder;
    private readonly string _path;
    private readonly int _columns;
    private readonly CsvField _field;
    private readonly CsvListFile _file;
    private int _rows;

    /// <summary>Makes the file, with its header.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="path">Path of the list in it, with <c>/</c>, without extension.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="field">Writes the cells.</param>
    public OpenCsvList(string folder, string path, ImmutableArray<ListColumn> columns, CsvField field)
    {
        _folder = folder;
        _path = path;
        _columns = columns.Length;
        _field = field;
        _file = new CsvListFile(folder, path);
        _file.Write(field.WriteHeader(columns));
    }

    /// <inheritdoc/>
    public void Write(ImmutableArray<Cell> row)
    {
        _file.Write(_field.WriteRow(row));
        _rows++;
    }

    /// <inheritdoc/>
    public WrittenList Finish()
    {
        _file.Finish();
        _file.Dispose();
        return CsvListCheck.CountBack(_folder, _path, _columns, _rows);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
