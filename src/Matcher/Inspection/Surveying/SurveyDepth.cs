namespace Matcher.Inspection.Surveying;

/// <summary>How far a table is looked into.</summary>
/// <param name="Rows">Rows that are counted and whose ID number is read.</param>
/// <param name="Detailed">Rows whose other columns are looked at too.</param>
internal readonly record struct SurveyDepth(long Rows, long Detailed)
{
    /// <summary>Every ID number; the other columns of so many rows that what is wrong with an export shows.</summary>
    public static SurveyDepth Inspection { get; } = new(long.MaxValue, 200_000);

    /// <summary>Only what shows whether there are ID numbers: of files that may be anything, and thousands.</summary>
    public static SurveyDepth Glance { get; } = new(200, 0);

    /// <summary>The first rows only: a check must not take as long as the run.</summary>
    public static SurveyDepth Check { get; } = new(20_000, 20_000);
}
