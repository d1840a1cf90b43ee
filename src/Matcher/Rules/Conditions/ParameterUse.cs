using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Conditions;

/// <summary>One place where a rule needs a parameter of the run.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Type">What its values must be, because of the word it stands after.</param>
/// <param name="TakesMany">Whether it may be a list.</param>
/// <param name="Where">Where the rule names it.</param>
internal sealed record ParameterUse(string Name, ColumnType Type, bool TakesMany, Place Where)
{
    /// <summary>The meanings of the column that it is compared with, which its values must name; null where they are spellings.</summary>
    public MeaningList? Meanings { get; init; }

    /// <summary>Whether it counts days, months or years, and so must be a whole number.</summary>
    public bool IsCount { get; init; }

    /// <summary>Marks a parameter.</summary>
    public const char Mark = '$';
}
