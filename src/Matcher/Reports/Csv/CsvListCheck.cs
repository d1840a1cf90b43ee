using CsvHelper;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>Opens a list that was just written and compares it with what it should hold, before anybody else does.</summary>
internal static class CsvListCheck
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        IncludeValuesInExceptions = false,
        SkipEmptyLines = false,
    };

    /// <summary>Reads a list back: every value of every row.</summary>
    /// <param name="folder">Full path of the run's folder.</param>
    /// <param name="list">Path of the list in it, with <c>/</c>, without extension.</param>
    /// <param name="written">The fields of its header and of every row.</param>
    /// <exception cref="ListDamagedException">It has other rows, or other values, than the list.</exception>
    public static WrittenList ReadBack(string folder, string list, RowSums written)
    {
        using var file = new HashedReading(CsvListFile.PathOf(folder, list));
        var read = new RowSums(written.Columns);
        using (var reader = CsvReader.Create(file, Options, leaveOpen: true))
        {
            while (reader.Read())
                Add(reader, list, read);
        }

        if (read.Rows != written.Rows)
            throw new ListDamagedException($"{list}: {read.Rows - 1} rows were read back, not {written.Rows - 1}.");
        if (read.DifferenceFrom(written) is { } rows)
            throw new ListDamagedException($"{list}: of rows {rows.First} to {rows.Last} other values were read back.");
        return new WrittenList(CsvListFile.NameOf(list), written.Rows - 1, file.Finish());
    }

    private static void Add(CsvReader reader, string list, RowSums read)
    {
        if (reader.FieldCount != read.Columns)
            throw new ListDamagedException($"{list}: row {read.Rows} has {reader.FieldCount} columns, not {read.Columns}.");
        for (var i = 0; i < reader.FieldCount; i++)
            read.Add(reader.GetSpan(i));
        read.EndRow();
    }
}
