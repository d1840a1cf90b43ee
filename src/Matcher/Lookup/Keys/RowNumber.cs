using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Identity;

namespace Matcher.Lookup.Keys;

/// <summary>The ID number in a row that has been decoded.</summary>
internal static class RowNumber
{
    /// <summary>The number, however it is written; null where the row has none that is whole and valid.</summary>
    public static IdNumber? Of(SourceRow row, IdReader ids) =>
        row.Value(ColumnRole.IdNumber) is { } text
        && ids.Read(text, isNumberCell: false, stackalloc char[IdReader.MaxLength]).TryGetNumber(out var number)
            ? number
            : null;
}
