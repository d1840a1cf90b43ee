using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Model;

namespace Matcher.Rules.Packs;

/// <summary>The columns of which the bureau's own files say what their words stand for.</summary>
internal static class OwnWords
{
    /// <summary>Those that a rule reads; all that there are where it reads none of them itself.</summary>
    /// <param name="rule">The rule, read with the pack's descriptions or with the bureau's.</param>
    /// <param name="catalogue">The descriptions with what the bureau adds.</param>
    public static ImmutableArray<ColumnDefinition> Of(Rule rule, SourceCatalogue catalogue)
    {
        ImmutableArray<ColumnDefinition> read =
        [
            .. RuleColumns.Of(rule, catalogue.Roster)
                .SelectMany(columns => columns.Needed.Concat(columns.Used)
                    .Select(column => catalogue.Find(columns.Source.Id)?.Column(column.Name)))
                .OfType<ColumnDefinition>()
                .Where(column => column.OwnWordsAt is not null),
        ];
        return read.IsEmpty ? All(catalogue) : read;
    }

    /// <summary>
    /// Those by which an example came out otherwise: it has a value there that is another word now, or stands for something else. Where
    /// none is to be seen, any that the rule reads.
    /// </summary>
    /// <param name="rule">The rule, read with what the bureau adds.</param>
    /// <param name="test">The example of it.</param>
    /// <param name="shipped">The same example, read with the pack's descriptions.</param>
    /// <param name="catalogue">The descriptions with what the bureau adds.</param>
    public static ImmutableArray<ColumnDefinition> Behind(Rule rule, RuleTest test, RuleTest shipped, SourceCatalogue catalogue)
    {
        ImmutableArray<ColumnDefinition> behind =
        [
            .. Rows(rule, test, catalogue).Zip(Rows(rule, shipped, catalogue))
                .SelectMany(pair => All(catalogue).Where(column => Differs(column, pair.First, pair.Second, catalogue)))
                .Distinct(),
        ];
        return behind.IsEmpty ? Of(rule, catalogue) : behind;
    }

    private static ImmutableArray<ColumnDefinition> All(SourceCatalogue catalogue) =>
    [
        .. catalogue.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal).Prepend(catalogue.Roster)
            .SelectMany(source => source.Columns)
            .Where(column => column.OwnWordsAt is not null),
    ];

    private static bool Differs(ColumnDefinition column, TestRow own, TestRow shipped, SourceCatalogue catalogue)
    {
        // A column of the bureau's own stands behind the pack's.
        if (own.Source.Column(column.Name) != column || column.Index >= shipped.Values.Length)
            return false;
        if (own.Values[column.Index] is not { Length: > 0 } word || shipped.Values[column.Index] is not { Length: > 0 } before)
            return false;
        return word != before || InMeanings(column, word)
            != InMeanings(catalogue.Shipped?.Find(own.Source.Id)?.Column(column.Name), before);
    }

    private static string? InMeanings(ColumnDefinition? column, string word) =>
        column?.Meanings is { } meanings && meanings.Of(word) is { } known
        ? $"{string.Join(ColumnDefinition.Separator, meanings.NamesOf(known.Possible))} {known.Unknown.IsEmpty}"
        : null;

    private static IEnumerable<TestRow> Rows(Rule rule, RuleTest test, SourceCatalogue catalogue)
    {
        var people = test.People.Select(person => new TestRow(catalogue.Roster, person.Values, Member: 0));
        var rows = test.Rows.Concat(test.Beside).Concat(people);
        var source = rule.Sources.Select(catalogue.Find).FirstOrDefault();
        return test.Row is { } row && source is not null ? rows.Prepend(new TestRow(source, row, Member: 0)) : rows;
    }
}
