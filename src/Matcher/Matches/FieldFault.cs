using System.Collections.Immutable;
using System.Globalization;
using Matcher.Foundation.Problems;

namespace Matcher.Matches;

/// <summary>What is wrong with a value of a column.</summary>
public enum FieldFaultKind
{
    /// <summary>A code that the column's table does not have; the row keeps it as it is.</summary>
    UnknownCode,

    /// <summary>A word that no meaning of its column has: rules that ask for it decide about nobody.</summary>
    UnknownWord,

    /// <summary>Something that is no date stands where one should.</summary>
    UnreadableDate,

    /// <summary>A day stands there that programs write for "no date".</summary>
    StandInDate,

    /// <summary>A day stands there that cannot be: a death that is not after the birth, a degree before school age.</summary>
    ImpossibleDate,

    /// <summary>Something that is no number stands where one should.</summary>
    UnreadableNumber,
}

/// <summary>
/// Values of one column of one table that nobody can use. Counted where a row is decoded anyway, which is where it matters:
/// rows about somebody on the roster, and rows about others that a 漏保 rule keeps. All other rows stay bytes.
/// </summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">As in <see cref="FileTally.File"/>.</param>
/// <param name="Sheet">As in <see cref="FileTally.Sheet"/>.</param>
/// <param name="Column">Canonical name of the column.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Code">The unknown code or word, or the day that stands for no date; empty for other values, which differ from row to
/// row.</param>
/// <param name="Rows">In how many rows.</param>
/// <param name="FirstRows">Row numbers of the first of them, as Excel shows them; none where rows have keys.</param>
internal sealed record FieldFault(
    string Source,
    string File,
    string? Sheet,
    string Column,
    FieldFaultKind Kind,
    string Code,
    long Rows,
    ImmutableArray<long> FirstRows)
{
    /// <summary>Keys of the first of them, where rows have keys and no numbers.</summary>
    public ImmutableArray<string> FirstKeys { get; init; } = [];

    /// <summary>Where the first of them is.</summary>
    public Place First => FirstKeys is [var key, ..] ? new Place(File, Sheet) { Key = key } : new Place(File, Sheet, FirstRows[0]);

    /// <summary>The first of them within their table: numbers, or keys.</summary>
    public IEnumerable<string> FirstTexts =>
        FirstKeys.IsEmpty ? FirstRows.Select(row => row.ToString(CultureInfo.InvariantCulture)) : FirstKeys;
}
