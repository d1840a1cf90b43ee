using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Matches;

namespace Matcher.Reports.Results;

/// <summary>A rejected row, as somebody outside the bureau may see it.</summary>
/// <param name="Row">Row number as Excel shows it.</param>
/// <param name="Column">Header of the column that is the reason; empty when the whole row is.</param>
/// <param name="MaskedValue">What stands there, masked.</param>
internal sealed record RejectedRow(long Row, string Column, string MaskedValue)
{
    /// <summary>What the row is found by where it has no number; else null.</summary>
    public string? Key { get; init; }

    /// <summary>Of a reject. A column with the wrong people's names in it gives none of them away.</summary>
    public static RejectedRow Of(Reject reject)
    {
        var place = reject.Column.Length == 0 ? -1 : reject.Header.IndexOf(reject.Column, StringComparer.Ordinal);
        var masked = place >= 0 && place < reject.Cells.Length ? IdMask.Number(reject.Cells[place]) : "";
        return new RejectedRow(reject.Place.Row, reject.Column,
            string.Concat(masked.Select(c => char.IsLetter(c) && !char.IsAscii(c) ? '*' : c)))
        {
            Key = reject.Place.Key,
        };
    }
}
