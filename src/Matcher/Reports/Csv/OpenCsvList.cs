using System.Collections.Immutable;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>A CSV list whose rows are written as they come.</summary>
internal sealed class OpenCsvList : IOpenList
{
    private readonly string _folder;
    private readonly string _path;
    private readonly CsvField _field;
    private readonly CsvListFile _file;
    private readonly RowSums _sums;

    /// <summary>Makes the file, with its header.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="path">Path of the list in it, with <c>/</c>, without extension.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="field">Writes the cells.</param>
    public OpenCsvList(string folder, string path, ImmutableArray<ListColumn> columns, CsvField field)
    {
        _folder = folder;
        _path = path;
        _field = field;
        _sums = new RowSums(columns.Length);
        _file = new CsvListFile(folder, path);
        foreach (var column in columns)
            Write(Cell.Text(column.Header));
        EndRow();
    }

    /// <inheritdoc/>
    public void Write(ImmutableArray<Cell> row)
    {
        foreach (var cell in row)
            Write(cell);
        EndRow();
    }

    /// <inheritdoc/>
    public WrittenList Finish()
    {
        _file.Finish();
        _file.Dispose();
        return CsvListCheck.ReadBack(_folder, _path, _sums);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Write(Cell cell) => _file.Write(_field.AddTo(_sums, cell));

    private void EndRow()
    {
        _file.EndRecord();
        _sums.EndRow();
    }
}
