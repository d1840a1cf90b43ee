using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Inspection.Surveying;
using Matcher.Runs.Rehearsing;

namespace Matcher.Runs.Checking;

/// <summary>What a check found.</summary>
/// <param name="Problems">Every problem.</param>
/// <param name="Files">What each file is.</param>
public sealed record CheckReport(ImmutableArray<Problem> Problems, ImmutableArray<CheckedFile> Files)
{
    /// <summary>What is different in the rule pack since the last recorded night; null where nothing is.</summary>
    public PackSince? Pack { get; init; }

    /// <summary>How many rows of a table were looked at, at most: a check must not take as long as the run.</summary>
    public static long RowsLookedAt => SurveyDepth.Check.Rows;
}

/// <summary>What one file is.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">Path relative to the config file, or <c>database/table</c>.</param>
/// <param name="Sheet">Sheet of a workbook, else null.</param>
/// <param name="Format">UTF-8, UTF-8 BOM, GB18030, xlsx, xls; of a table in a database its server.</param>
/// <param name="Delimiter">The character between fields, or its name where it cannot be seen; empty for sheets.</param>
/// <param name="ColumnsFound">Canonical names of the columns that were recognised.</param>
/// <param name="ColumnsUnknown">Headers that are no known column or alias.</param>
public sealed record CheckedFile(
    string Source,
    string File,
    string? Sheet,
    string Format,
    string Delimiter,
    ImmutableArray<string> ColumnsFound,
    ImmutableArray<string> ColumnsUnknown)
{
    /// <summary>What is in its first rows; null where nobody looked.</summary>
    public TableHealth? Health { get; init; }

    /// <summary>What its server says of it; null where it is in a file.</summary>
    public ServerFacts? Server { get; init; }
}
