using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Samples.Damage;

namespace Matcher.Samples.Options;

/// <summary>What <c>matcher generate</c> is to make. The same options make the same bytes.</summary>
public sealed record GenerateOptions
{
    /// <summary>The smallest roster: every planted case needs a person of the right age, and nobody plays two parts.</summary>
    public const int LeastPeople = 1_000;

    /// <summary>Full path of the folder to fill; made when it is not there. Files of an earlier generation are replaced.</summary>
    public required string Folder { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People on the roster, about; <see cref="LeastPeople"/> where fewer are asked for.</summary>
    public int People { get; init; } = 7_500;

    /// <summary>
    /// Rows over all sources, about; most are off the roster. Where fewer are asked for than the roster's own
    /// people and the planted cases need, there are as many as they need.
    /// </summary>
    public long Rows { get; init; } = 40_000;

    /// <summary>基准日 that the planted cases are made for.</summary>
    public DateOnly AsOf { get; init; } = new(2023, 7, 6);

    /// <summary>The most rows that can be written as <see cref="SourceForms.Real"/>: the old .xls ends at 65,536 rows a sheet.</summary>
    public const long MostRealRows = 200_000;

    /// <summary>In which forms the sources are written; null: the real ones up to <see cref="MostRealRows"/>, texts beyond.</summary>
    public SourceForms? Forms { get; init; }

    /// <summary>Numbers to damage beside those that are planted; none unless asked.</summary>
    public ImmutableArray<DamageShare> Damage { get; init; } = [];

    /// <summary>
    /// Descriptions whose words are used at random where a cell decides something, each in place of a word that stands for the same:
    /// the lists are those of the usual words. Null: the usual words.
    /// </summary>
    public SourceCatalogue? MixedWords { get; init; }

    /// <summary>Folder of the rule pack, as the config is to say it: relative to <see cref="Folder"/>.</summary>
    public string RulesFolder { get; init; } = "../../rules";

    /// <summary>The forms that follow from what is asked.</summary>
    internal SourceForms FormsUsed => Forms ?? (Rows <= MostRealRows ? SourceForms.Real : SourceForms.Csv);
}
