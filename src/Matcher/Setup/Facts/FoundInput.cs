using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Setup.Plans;
using Matcher.Setup.Seeing;

namespace Matcher.Setup.Facts;

/// <summary>The files of a source, or of the roster, and what follows from them for the config.</summary>
/// <param name="Source">Its description, as the catalogue has it.</param>
/// <param name="Files">Its files.</param>
/// <param name="Shown">What the config says of it.</param>
/// <param name="Months">
/// Of two months side by side: how many of the earlier one's people are in the later; null where there are none.
/// </param>
/// <param name="HasMonths">Whether names of its files say months, so that next month's will lie beside them.</param>
/// <param name="Aliases">Headers that the description should know too.</param>
internal sealed record FoundInput(
    SourceDefinition Source,
    ImmutableArray<SeenFile> Files,
    SetupInput Shown,
    (string Earlier, string Later, double Share)? Months,
    bool HasMonths,
    ImmutableArray<(ColumnDefinition Column, string Header)> Aliases)
{
    /// <summary>Id of the source.</summary>
    public string Id => Source.Id;

    /// <summary>Whether the exports of months lie side by side that hold other people each.</summary>
    public bool AreMonthsParts => Months is { } months && !Shown.IsNewestOnly && months.Share < 1;
}
