using System.Security.Cryptography;
using CsvHelper;
using Matcher.Outputs.Lists;

namespace Matcher.Outputs.Csv;

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

    /// <summary>Reads a list back.</summary>
    /// <returns>SHA-256 of the file, lower-case hex.</returns>
    /// <exception cref="ListDamagedException">It has other rows, or other values, than the list.</exception>
    public static string ReadBack(string path, ListTable list, CsvField field)
    {
        using var file = File.OpenRead(path);
        using (var reader = CsvReader.Create(file, Options, leaveOpen: true))
        {
            Compare(reader, list.Path, 0, list.Headers);
            for (var i = 0; i < list.Rows.Length; i++)
                Compare(reader, list.Path, i + 1, [.. list.Rows[i].Select(field.Write)]);
            if (reader.Read())
                throw new ListDamagedException($"{list.Path}: more than {list.Rows.Length} rows were read back.");
        }

        file.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static void Compare(CsvReader reader, string list, int rowNumber, IReadOnlyList<string> expected)
    {
        if (!reader.Read())
            throw new ListDamagedException($"{list}: row {rowNumber} was written and cannot be read back.");
        if (reader.FieldCount != expected.Count)
            throw new ListDamagedException($"{list}: row {rowNumber} has {reader.FieldCount} columns, not {expected.Count}.");
        for (var i = 0; i < expected.Count; i++)
        {
            if (!string.Equals(reader.GetString(i), AsWritten(expected[i]), StringComparison.Ordinal))
                throw new ListDamagedException($"{list}: row {rowNumber}, column {i + 1} was read back with another value.");
        }
    }

    // UTF-8 has no half surrogate pairs: the writer puts U+FFFD in their place.
    private static string AsWritten(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}

/// <summary>A list on disk is not the list that was to be written: a bug, or a disk that lies. The message holds no values.</summary>
internal sealed class ListDamagedException(string message) : Exception(message);
