using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Sources;
using Matcher.Rules.Fields;
using Matcher.Rules.Kinds;
using Matcher.Rules.Kinds.HouseholdSum;
using Matcher.Rules.Model;

namespace Matcher.Rules.Reopening;

/// <summary>One cell of an example that its rule watches, or does not: of its row, of one of its rows, or of one of its people.</summary>
internal sealed record EvidenceCell
{
    /// <summary>The column, as the rule calls it.</summary>
    public required string Name { get; init; }

    public required ColumnType Type { get; init; }

    public MeaningList? Meanings { get; init; }

    /// <summary>What it says; null: the file has no such column.</summary>
    public required string? Text { get; init; }

    /// <summary>Whether the rule declares it.</summary>
    public required bool IsWatched { get; init; }

    /// <summary>The source, or the roster, and its 1-based row in the example.</summary>
    public required (string Source, long Row) Row { get; init; }

    /// <summary>Whether it counts only where its row is behind the finding.</summary>
    public required bool NeedsRow { get; init; }

    /// <summary>The example with another text in it.</summary>
    public required Func<RuleTest, string, RuleTest> Put { get; init; }

    /// <summary>All of an example.</summary>
    public static IEnumerable<EvidenceCell> Of(Rule rule, RuleTest test, SourceDefinition roster) =>
        OfRow(rule, test).Concat(OfRows(rule, test)).Concat(OfPeople(rule, test, roster));

    private static IEnumerable<EvidenceCell> OfRow(Rule rule, RuleTest test)
    {
        var source = KindCheck.Of(rule).Reads.Select(reads => reads.Source).OfType<SourceDefinition>().FirstOrDefault();
        return test.Row is not { } row || source is null ? [] : source.Columns.Select(column => Cell(column, column.Name, row[column.Index]) with
        {
            IsWatched = Watches(rule.Check.Body.ReopensOn, column.Name),
            Row = (source.Id, 1),
            Put = (before, text) => before with { Row = before.Row!.Value.SetItem(column.Index, text) },
        });
    }

    private static IEnumerable<EvidenceCell> OfRows(Rule rule, RuleTest test)
    {
        foreach (var (index, one) in test.Rows.Index())
        {
            var watched = ((HouseholdSumCheck)rule.Check).Sum.Figures.Where(figure => figure.Source == one.Source)
                .SelectMany(figure => figure.ReopensOn)
                .ToImmutableArray();
            foreach (var column in one.Source.Columns)
            {
                yield return Cell(column, column.Name, one.Values[column.Index]) with
                {
                    IsWatched = Watches(watched, column.Name),
                    Row = (one.Source.Id, test.Rows.Take(index + 1).Count(row => row.Source == one.Source)),
                    NeedsRow = true,
                    Put = (before, text) => before with
                    {
                        Rows = before.Rows.SetItem(index,
                            before.Rows[index] with { Values = before.Rows[index].Values.SetItem(column.Index, text) }),
                    },
                };
            }
        }
    }

    // Of a household the head's row is looked at; of several places each.
    private static IEnumerable<EvidenceCell> OfPeople(Rule rule, RuleTest test, SourceDefinition roster)
    {
        var prefix = test.Row is null ? "" : FieldScope.RosterPrefix;
        for (var index = 0; index < (rule.Kind is "duplicate" or "shared" ? test.People.Length : Math.Min(1, test.People.Length)); index++)
        {
            var (at, person) = (index, test.People[index]);
            // Whose a row of a sum is, is told by a test of its own.
            foreach (var column in roster.Columns.Where(column => !person.Facts.ContainsKey(column.Name)
                && (test.Rows.IsEmpty || column.Role != ColumnRole.IdNumber)))
            {
                yield return Cell(column, prefix + column.Name, person.Values[column.Index]) with
                {
                    IsWatched = Watches(rule.Check.Body.ReopensOn, prefix + column.Name),
                    Row = (roster.Id, at + 1),
                    NeedsRow = at > 0,
                    Put = (before, text) => With(before, at, one => one with { Values = one.Values.SetItem(column.Index, text) }),
                };
            }

            foreach (var (name, value) in person.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal))
            {
                yield return new EvidenceCell
                {
                    Name = prefix + name,
                    Type = PersonFact.All.Single(fact => fact.Name == name).Type,
                    Text = value,
                    IsWatched = Watches(rule.Check.Body.ReopensOn, prefix + name),
                    Row = (roster.Id, at + 1),
                    NeedsRow = at > 0,
                    Put = (before, text) => With(before, at, one => one with { Facts = one.Facts.SetItem(name, text) }),
                };
            }
        }
    }

    private static RuleTest With(RuleTest test, int person, Func<TestPerson, TestPerson> edit) =>
        test with { People = test.People.SetItem(person, edit(test.People[person])) };

    private static bool Watches(ImmutableArray<Field> fields, string name) => fields.Any(field => field.Name == name);

    private static EvidenceCell Cell(ColumnDefinition column, string name, string? text) => new()
    {
        Name = name,
        Type = column.Type,
        Meanings = column.Meanings,
        Text = text,
        IsWatched = false,
        Row = default,
        NeedsRow = false,
        Put = (test, _) => test,
    };
}
