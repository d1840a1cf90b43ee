using Matcher.Samples.Exports;
using Matcher.Samples.Wording;

namespace Matcher.Samples.Writers;

/// <summary>A file's columns bound to its encoding, quoting and codes: ready to write rows as bytes.</summary>
internal sealed class BoundFile
{
    private readonly ExportFile _file;
    private readonly CellFormat[] _formats;
    private readonly Weighted<(RowKind Kind, CellWriter[] Cells)> _kinds;
    private readonly byte[] _rowBreak;

    public BoundFile(ExportFile file, OtherWords words)
    {
        _file = file;
        _rowBreak = file.Layout.Encoding.GetBytes(file.Layout.RowBreak);
        _formats = [.. file.Layout.Columns.Select(column => new CellFormat(file.Layout, column, words))];
        _kinds = new([.. file.Kinds.Select(kind => ((kind, Bind(kind)), kind.Weight))]);
    }

    /// <summary>Everything before the first row; a sheet writes its own head.</summary>
    public byte[] Head() => _file.Layout.IsSheet
        ? []
        : [
            .. _file.Layout.Mark,
            .. _file.Layout.Encoding.GetBytes(string.Join(_file.Layout.Delimiter,
                _file.Layout.Columns.Select(column => column.Header)))];

    /// <summary>Everything after the last row.</summary>
    public byte[] Tail() => _file.Layout.EndsWithNewLine && !_file.Layout.IsSheet ? _rowBreak : [];

    /// <summary>Writes a row about somebody of the background.</summary>
    public void WriteBackground(RowPen pen)
    {
        var (kind, cells) = _kinds.Pick(pen.Random);
        pen.Subject.BecomeAnybody(pen.Random, kind.Youngest, kind.Oldest);
        Write(pen, cells);
    }

    /// <summary>Writes a planted row: its own cells, and those of the usual kind of row for the rest.</summary>
    /// <exception cref="InvalidOperationException">It sets a column that the file does not have: the case would not be there.</exception>
    public void WritePlanted(RowPen pen, PlantedRow row)
    {
        CellWriter[] cells = [.. _kinds.Items[0].Cells];
        foreach (var (column, filler) in row.Cells)
        {
            var place = Array.FindIndex(_formats, format => format.Column.Canonical == column);
            if (place < 0)
                throw new InvalidOperationException($"{_file.Layout.Name} has no column for {column}.");
            cells[place] = filler(_formats[place]);
        }

        pen.Subject.Become(row.About);
        Write(pen, cells);
    }

    private CellWriter[] Bind(RowKind kind) =>
        [.. _formats.Select(format => (format.Column.Canonical is { } canonical ? kind[canonical] : format.Column.Extra)(format))];

    // The line break stands before each row, so that the last row has one only where the file ends with one.
    private void Write(RowPen pen, CellWriter[] cells)
    {
        pen.Buffer.Add(_rowBreak);
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
                pen.Buffer.Add((byte)_file.Layout.FieldBreak);
            cells[index](pen);
        }
    }
}
