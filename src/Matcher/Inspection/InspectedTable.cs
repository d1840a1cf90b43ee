using System.Collections.Immutable;
using Matcher.Inspection.Guessing;
using Matcher.Inspection.Surveying;

namespace Matcher.Inspection;

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

    /// <summary>Row number of the header's first row; 0 in a database, where it is no row.</summary>
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
