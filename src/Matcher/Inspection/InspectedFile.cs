using System.Collections.Immutable;
using Matcher.Formats.Opening;
using Matcher.Foundation.Problems;

namespace Matcher.Inspection;

/// <summary>What a file turned out to be.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Kind">By its bytes; null where it could not be opened.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Tables">One in a text, one a sheet in a workbook, those of all members in an archive.</param>
/// <param name="Proposal">What to paste so that Matcher reads it; null where nothing is needed, or nothing helps.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record InspectedFile(
    string File,
    FileFormat? Kind,
    long Bytes,
    ImmutableArray<InspectedTable> Tables,
    Proposal? Proposal,
    ImmutableArray<Problem> Problems);

/// <summary>What one table is.</summary>
public sealed record InspectedTable
{
    /// <summary>The file, with the member of an archive behind it.</summary>
    public required string File { get; init; }

    /// <summary>Sheet of a workbook, else null.</summary>
    public string? Sheet { get; init; }

    /// <summary>UTF-8, UTF-8 BOM, GB18030, xlsx, xls.</summary>
    public required string Format { get; init; }

    /// <summary>The character between fields, or Tab; empty for sheets.</summary>
    public required string Delimiter { get; init; }

    /// <summary>The source it was read as: of the pack, of the bureau, or the one that is proposed.</summary>
    public required string Source { get; init; }

    /// <summary>What people call that source.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>How sure that is.</summary>
    public required Fit Fit { get; init; }

    /// <summary>The sources that come nearest, best first.</summary>
    public ImmutableArray<RankedSource> Ranking { get; init; } = [];

    /// <summary>Row number of the header's first row.</summary>
    public required long HeaderRow { get; init; }

    /// <summary>Row number of the header's last row: the same, unless there are two.</summary>
    public required long HeaderEnd { get; init; }

    /// <summary>The rows above the header, as far as they hold anything: titles.</summary>
    public ImmutableArray<string> Above { get; init; } = [];

    /// <summary>The columns that were recognised.</summary>
    public ImmutableArray<RecognisedColumn> Columns { get; init; } = [];

    /// <summary>The headers that were not.</summary>
    public ImmutableArray<UnknownHeader> Unknown { get; init; } = [];

    /// <summary>Columns that the source cannot do without and this table does not have.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Headers that stand more than once; the first is read.</summary>
    public ImmutableArray<string> Repeated { get; init; } = [];

    /// <summary>What is in it; null where it has no column of ID numbers.</summary>
    public TableHealth? Health { get; init; }
}

/// <summary>How sure it is which source a table is.</summary>
public enum Fit
{
    /// <summary>Enough of its columns are those of that source and of no other.</summary>
    Sure,

    /// <summary>The user said so.</summary>
    Asked,

    /// <summary>No source was recognised; it was read as what is proposed.</summary>
    Proposed,

    /// <summary>No source was recognised, and nothing can be proposed.</summary>
    None,
}

/// <summary>A source that a table may be.</summary>
/// <param name="Id">The source.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Found">How many of its columns the table has.</param>
/// <param name="Of">How many columns it has.</param>
public sealed record RankedSource(string Id, string Title, int Found, int Of);

/// <summary>A column that was recognised.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Column">The canonical name.</param>
public sealed record RecognisedColumn(string Header, string Column);

/// <summary>A header that is no known column or alias.</summary>
/// <param name="Header">As the file has it.</param>
/// <param name="Suggestion">The column that it resembles, or null.</param>
public sealed record UnknownHeader(string Header, string? Suggestion);
