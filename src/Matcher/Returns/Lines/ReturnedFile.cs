using System.Collections.Immutable;
using Matcher.Foundation.Problems;

namespace Matcher.Returns.Lines;

/// <summary>A file that came back, read as far as it can be.</summary>
/// <param name="Name">Its path, as it is shown.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hex; empty where it cannot be read.</param>
/// <param name="Sheets">The sheets in it that are lists.</param>
/// <param name="Told">What is told of the file; an error, and nothing of it was read.</param>
internal sealed record ReturnedFile(string Name, string Sha256, ImmutableArray<ReturnedSheet> Sheets, ImmutableArray<Problem> Told)
{
    /// <summary>All lines, sheet by sheet.</summary>
    public IEnumerable<ReturnedLine> Lines => Sheets.SelectMany(sheet => sheet.Lines);

    /// <summary>Everything that is told of it, of its sheets and of their lines, in the order of the file.</summary>
    public IEnumerable<Problem> AllTold => Told.Concat(Sheets.SelectMany(sheet =>
        sheet.Told.Concat(sheet.Lines.SelectMany(line => line.Told))));

    /// <summary>How many lines and rows are refused.</summary>
    public long Refused => Sheets.Sum(sheet => sheet.RefusedRows + sheet.Lines.Count(line => line.IsRefused));

    /// <summary>How many lines came back without an answer.</summary>
    public long Unread => Sheets.Sum(sheet => sheet.Unread);
}
