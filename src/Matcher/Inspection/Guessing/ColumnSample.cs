using System.Collections.Immutable;
using Matcher.Formats.Tables;

namespace Matcher.Inspection.Guessing;

/// <summary>The first values of a column.</summary>
/// <param name="Field">0-based field of the file.</param>
/// <param name="Header">As the file has it.</param>
/// <param name="Values">Those that are not empty, trimmed.</param>
internal sealed record ColumnSample(int Field, string Header, ImmutableArray<string> Values)
{
    private const int RowsTaken = 1000;

    /// <summary>How many of the values are so, 0 to 1; 0 where there is none.</summary>
    public double Share(Func<string, bool> isSo) => Values.IsEmpty ? 0 : (double)Values.Count(isSo) / Values.Length;

    /// <summary>How many different values there are for each one, 0 to 1.</summary>
    public double Variety => Values.IsEmpty ? 0 : (double)Values.Distinct(StringComparer.Ordinal).Count() / Values.Length;

    /// <summary>Whether the header holds one of these.</summary>
    public bool IsHeaded(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Header.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Takes them from a table.</summary>
    public static ImmutableArray<ColumnSample> Of(ReadableTable table)
    {
        var header = table.Layout.Header;
        var values = header.Select(_ => ImmutableArray.CreateBuilder<string>()).ToList();
        using var records = table.Read();
        for (var taken = 0; taken < RowsTaken && records.Read();)
        {
            if (records.IsBroken || records.IsBlank() || !RowFit.Fits(records, table.Layout))
                continue;
            taken++;
            for (var field = 0; field < header.Length; field++)
            {
                if (table.Layout.ValueOf(records.Field(field)) is { Length: > 0 } value)
                    values[field].Add(value);
            }
        }

        return [.. header.Select((text, field) => new ColumnSample(field, text, values[field].ToImmutable()))];
    }
}
