using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace Matcher.Reports.Csv;

/// <summary>Reads a list as a run has written it: the texts of its cells, without what makes a spreadsheet show them as they are.</summary>
internal static class CsvListLines
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        IncludeValuesInExceptions = false,
        SkipEmptyLines = false,
    };

    /// <summary>Its header, then its lines.</summary>
    /// <param name="list">The bytes of the list.</param>
    public static IEnumerable<ImmutableArray<string>> Read(byte[] list)
    {
        using var stream = new MemoryStream(list, writable: false);
        using var reader = CsvReader.Create(stream, Options, leaveOpen: true);
        while (reader.Read())
        {
            var cells = ImmutableArray.CreateBuilder<string>(reader.FieldCount);
            for (var i = 0; i < reader.FieldCount; i++)
                cells.Add(CsvField.Read(Encoding.UTF8.GetString(reader.GetSpan(i))));
            yield return cells.MoveToImmutable();
        }
    }
}
