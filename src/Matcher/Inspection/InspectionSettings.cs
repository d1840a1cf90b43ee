using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Inspection.Surveying;

namespace Matcher.Inspection;

/// <summary>What an inspection needs to know.</summary>
/// <param name="Catalogue">The sources that a file may be.</param>
/// <param name="Source">The one that the user says it is; null: whichever fits.</param>
/// <param name="AsOf">基准日: a birth date after it is impossible.</param>
/// <param name="Language">Of the comments in what is proposed.</param>
public sealed record InspectionSettings(SourceCatalogue Catalogue, SourceDefinition? Source, DateOnly AsOf, CultureInfo Language)
{
    /// <summary>The config beside the files: what it reads already needs no proposal. Null where there is none.</summary>
    public MatcherConfig? Config { get; init; }

    /// <summary>How far tables are looked into.</summary>
    internal SurveyDepth Depth { get; init; } = SurveyDepth.Inspection;
}
