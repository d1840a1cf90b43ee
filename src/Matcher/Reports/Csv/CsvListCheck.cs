using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Csv;

/// <summary>Opens a list that was just written and compares it with what it should hold, before anybody else does.</summary>
internal static class CsvListCheck
{
    private const int LongestOnStack = 256;

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
    /// <param name="rows">The fields of its header and of every row.</param>
    /// <exception cref="ListDamagedException">It has other rows, or other values, than the list.</exception>
    public static WrittenList ReadBack(string folder, string list, ReadOnlySpan<string[]> rows)
    {
        using var file = File.OpenRead(CsvListFile.PathOf(folder, list));
        using (var reader = CsvReader.Create(file, Options, leaveOpen: true))
        {
            for (var i = 0; i < rows.Length; i++)
                Compare(reader, list, i, rows[i]);
            if (reader.Read())
                throw new ListDamagedException($"{list}: more than {rows.Length - 1} rows were read back.");
        }

        return Written(file, list, rows.Length - 1);
    }

    /// <summary>Reads back a list that was never held in memory: that it has its rows, each with its columns.</summary>
    /// <exception cref="ListDamagedException">It has other rows.</exception>
    public static WrittenList CountBack(string folder, string list, int columns, int rows)
    {
        using var file = File.OpenRead(CsvListFile.PathOf(folder, list));
        using (var reader = CsvReader.Create(file, Options, leaveOpen: true))
        {
            var found = -1;
            for (; reader.Read(); found++)
            {
                if (reader.FieldCount != columns)
                    throw new ListDamagedException($"{list}: row {found + 1} has {reader.FieldCount} columns, not {columns}.");
            }

            if (found != rows)
                throw new ListDamagedException($"{list}: {found} rows were read back, not {rows}.");
        }

        return Written(file, list, rows);
    }

    private static void Compare(CsvReader reader, string list, int rowNumber, ReadOnlySpan<string> expected)
    {
        if (!reader.Read())
            throw new ListDamagedException($"{list}: row {rowNumber} was written and cannot be read back.");
        if (reader.FieldCount != expected.Length)
            throw new ListDamagedException($"{list}: row {rowNumber} has {reader.FieldCount} columns, not {expected.Length}.");
        for (var i = 0; i < expected.Length; i++)
        {
            if (!IsSame(reader.GetSpan(i), expected[i]))
                throw new ListDamagedException($"{list}: row {rowNumber}, column {i + 1} was read back with another value.");
        }
    }

    // UTF-8 has no half surrogate pairs: the writer puts U+FFFD in their place, and so does this.
    private static bool IsSame(ReadOnlySpan<byte> read, string expected)
    {
        if (expected.Length > LongestOnStack)
            return read.SequenceEqual(Encoding.UTF8.GetBytes(expected));
        Span<byte> bytes = stackalloc byte[LongestOnStack * 3];
        return read.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(expected, bytes)]);
    }

    private static WrittenList Written(FileStream file, string list, int rows)
    {
        file.Position = 0;
        return new WrittenList(CsvListFile.NameOf(list), rows, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
