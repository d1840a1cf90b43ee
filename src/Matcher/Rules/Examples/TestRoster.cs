using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Identity;
using Matcher.Roster;
using Matcher.Roster.Reading;
using Matcher.Rules.Model;
using Matcher.Values;

namespace Matcher.Rules.Examples;

/// <summary>Makes a roster of the people of an example.</summary>
internal static class TestRoster
{
    /// <summary>Where the rows of examples stand: nowhere.</summary>
    public static RowPlace Place { get; } = new(new TablePlace(Order: 0, Name: "", Part: null), Row: 1);

    /// <summary>
    /// The roster. Examples need no valid numbers: people are one person when 身份证号 is the same text, whatever it is, and
    /// what is written counts as a valid number.
    /// </summary>
    public static LoadedRoster Of(SourceDefinition definition, ImmutableArray<TestPerson> people)
    {
        var rows = people.Select((person, index) => new SourceRow(definition, Place with { Row = index + 1 }, person.Values)).ToList();
        var households = rows
            .Select(row => (Township: Text(row, ColumnRole.Township), Number: Text(row, ColumnRole.HouseholdNumber)))
            .Distinct()
            .ToList();
        var persons = rows.Select((row, index) => PersonOf(index, row,
            households.IndexOf((Text(row, ColumnRole.Township), Text(row, ColumnRole.HouseholdNumber))))).ToImmutableArray();
        return new LoadedRoster(
            definition,
            [.. persons.Select(person =>
                person with { Coverage = CoverageOf(person, [.. persons.Where(other => other.HouseholdIndex == person.HouseholdIndex)]) })],
            [.. households.Select((_, index) => HouseholdOf(index, [.. persons.Where(person => person.HouseholdIndex == index)]))]);
    }

    private static Coverage CoverageOf(Person person, ImmutableArray<Person> members) =>
        members.Length > 1 && members.Any(member => member.Row.Value(RosterColumns.CoverageForm) == SinglePersonCover.Form)
            ? SinglePersonCover.Of(Draws(person), members.Count(Draws))
            : Coverage.Covered;

    private static bool Draws(Person person) => SinglePersonCover.Draws(person.Row.Value(ColumnRole.MonthlyAmount));

    private static Person PersonOf(int index, SourceRow row, int household) => new()
    {
        Index = index,
        HouseholdIndex = household,
        Row = row,
        Name = Text(row, ColumnRole.Name) is { Length: > 0 } name ? name : "某某",
        RawId = Text(row, ColumnRole.IdNumber),
        IdClass = IdClass.Valid,
        Number = null,
        OtherDocument = Text(row, ColumnRole.IdNumber),
        Relation = Text(row, ColumnRole.Relation),
        MonthlyShare = NumberField.Read(Text(row, ColumnRole.MonthlyAmount)) is { State: FieldState.Read, Value: var share } ? share : null,
        BenefitStart = Day(row, row.Source.WithRole(ColumnRole.BenefitStart)) is { State: FieldState.Read, Value: var start }
            ? start
            : null,
        IsStartUnreadable = Day(row, row.Source.WithRole(ColumnRole.BenefitStart)).State == FieldState.Unreadable,
        PaidMonth = Day(row, row.Source.Column(RosterColumns.PaidMonth)) is { State: FieldState.Read, Value: var paid } ? paid : null,
        IsPaidMonthUnreadable = Day(row, row.Source.Column(RosterColumns.PaidMonth)).State == FieldState.Unreadable,
    };

    private static FieldValue<DateOnly> Day(SourceRow row, ColumnDefinition? column) =>
        column is null ? FieldValue<DateOnly>.Empty : ColumnDates.Read(column, row[column.Index]).Value;

    private static Household HouseholdOf(int index, ImmutableArray<Person> members) => new()
    {
        Index = index,
        Number = Text(members[0].Row, ColumnRole.HouseholdNumber),
        Township = Text(members[0].Row, ColumnRole.Township),
        Village = Text(members[0].Row, ColumnRole.Village),
        HeadName = Text(members[0].Row, ColumnRole.HeadName),
        Category = members[0].Row.Source.WithRole(ColumnRole.Category)?.InUsualWord(Text(members[0].Row, ColumnRole.Category)) ?? "",
        Members = [.. members.Select(member => member.Index)],
    };

    private static string Text(SourceRow row, ColumnRole role) => row.Value(role) ?? "";
}
