using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Config;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Foundation.Yaml;

namespace Matcher.Runs;

/// <summary>Columns that the config says are not received.</summary>
internal static class DeclaredColumns
{
    /// <summary>Marks them in the descriptions; says those that there are not, and those that a source cannot do without.</summary>
    public static SourceCatalogue Mark(MatcherConfig config, SourceCatalogue catalogue, ProblemList problems)
    {
        foreach (var declared in config.ColumnsNotReceived)
        {
            if (ColumnOf(declared, catalogue, problems) is { } column)
                catalogue = With(catalogue, declared.Source, column with { IsNotReceived = true });
        }

        return catalogue;
    }

    /// <summary>Says those that have come after all.</summary>
    /// <param name="config">The config.</param>
    /// <param name="catalogue">The descriptions.</param>
    /// <param name="hasCome">Whether a file of a source, or of the roster, has a column.</param>
    public static IEnumerable<Problem> Come(MatcherConfig config, SourceCatalogue catalogue,
        Func<SourceDefinition, ColumnDefinition, bool> hasCome) =>
        from declared in config.ColumnsNotReceived
        let source = catalogue.Find(declared.Source)
        let column = source?.Column(declared.Column)
        where column is not null && hasCome(source, column)
        select ConfigProblems.ColumnCame(declared.Where, column.Name, source.Title);

    private static ColumnDefinition? ColumnOf(ColumnNotReceived declared, SourceCatalogue catalogue, ProblemList problems)
    {
        if (catalogue.Find(declared.Source) is not { } source)
        {
            var known = catalogue.Sources.Keys.Append(SourceDefinition.RosterId).Order(StringComparer.Ordinal);
            problems.Add(ConfigProblems.UnknownSource(declared.Where, declared.Source, Suggestion.Hint(declared.Source, [.. known])));
            return null;
        }

        if (source.Column(declared.Column) is not { } column)
        {
            var meant = Suggestion.Hint(declared.Column, [.. source.Columns.Select(known => known.Name)]);
            problems.Add(RuleReadingProblems.UnknownColumn(declared.Where, declared.Column, source.Title, meant));
            return null;
        }

        if (column.IsRequired || column.Role == ColumnRole.IdNumber)
            problems.Add(ConfigProblems.ColumnNeeded(declared.Where, column.Name, source.Title));
        return column;
    }

    private static SourceCatalogue With(SourceCatalogue catalogue, string id, ColumnDefinition column)
    {
        var source = catalogue.Find(id)!;
        source = source with { Columns = source.Columns.SetItem(column.Index, column) };
        return id == SourceDefinition.RosterId
            ? catalogue with { Roster = source }
            : catalogue with { Sources = catalogue.Sources.SetItem(id, source) };
    }
}
