using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Values;

namespace Matcher.Catalogue.Config;

/// <summary>One source of the config.</summary>
/// <param name="Id">Its description in <c>rules/sources</c>.</param>
/// <param name="Files">Its files; no pattern where its rows are in a database.</param>
/// <param name="MaxRejects">Share of rejected rows (0 to 1) above which the source fails. Default 0.05.</param>
/// <param name="Where">Where the config names it.</param>
public sealed record SourceInput(string Id, InputFiles Files, double MaxRejects, Place Where)
{
    /// <summary>Where its rows are in a database; null where they are in files.</summary>
    public TableInput? Table { get; init; }

    /// <summary>How old its newest file may be on the as-of date; null: of any age.</summary>
    public Period? MaxAge { get; init; }

    /// <summary>The day the export was made, where the file names do not say it.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>Share (0 to 1) by which its rows may have become fewer since the last complete night. Default 0.3.</summary>
    public double MaxDrop { get; init; } = SourceInputReader.DefaultMaxDrop;

    /// <summary>Whether one of its files may have no rows where others have some.</summary>
    public bool AllowsEmptyFiles { get; init; }

    /// <summary>How many rows all its files hold together, as the agency's covering note says; null where it says nothing.</summary>
    public long? PromisedRows { get; init; }
}
