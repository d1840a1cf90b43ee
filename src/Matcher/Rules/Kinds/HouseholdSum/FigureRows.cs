using Matcher.Catalogue.Columns;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Values;

namespace Matcher.Rules.Kinds.HouseholdSum;

/// <summary>Picks the rows of one source that count for a sum, member by member, and says which figures are missing.</summary>
internal sealed class FigureRows(CompiledRule rule, Figure figure)
{
    private readonly ConditionTest _when = rule.Compile(figure.When);

    /// <summary>Adds a source's rows to the households they are about.</summary>
    public void AddTo(HouseholdFigures?[] households, SourceMatches source)
    {
        foreach (var (member, rows) in InOrder(source))
            AddMember(households[member.HouseholdIndex] ??= new HouseholdFigures(), rows);
    }

    // Members are set in order within their household alone: it is the only order that a household's figures can tell.
    private static PersonMatches[] InOrder(SourceMatches source)
    {
        PersonMatches[] people = [.. source.ByPerson];
        Array.Sort(Array.ConvertAll(people, one => one.Person.HouseholdIndex), people);
        for (int start = 0, end; start < people.Length; start = end)
        {
            for (end = start + 1; end < people.Length && people[end].Person.HouseholdIndex == people[start].Person.HouseholdIndex; end++)
            {
                // To the end of the household.
            }

            if (end - start > 1)
                people.AsSpan(start..end).Sort((one, other) => MemberOrder.Instance.Compare(one.Person, other.Person));
        }

        return people;
    }

    private void AddMember(HouseholdFigures household, IEnumerable<Match> all)
    {
        var counted = new List<Match>();
        var isLatestKnown = true;
        var rows = all.Select(match => (Match: match, Answer: _when(new Subject(match.Row, match.Person, rule.AsOf))))
            .Where(row => row.Answer.Truth != Truth.False)
            .ToList();
        var isByMonth = figure.LatestBy is { } month
            && rows.Exists(row => ColumnDates.Read(month.Column, row.Match.Row[month.Column.Index]).Value.State != FieldState.Empty);
        foreach (var (match, answer) in rows)
        {
            if (!rule.Rule.Grades.Contains(match.Grade))
            {
                household.Unsure(new Doubt(figure.Column.Origin, DoubtReason.UnsureIdentity, PlaceOf(match)));
                continue;
            }

            var doubt = answer.Doubt ?? (isByMonth ? DoubtAboutMonth(match) : null);
            if (doubt is null)
                counted.Add(match);
            else
                household.Missing(doubt);
            isLatestKnown &= doubt is null;
        }

        // Where no row has a month the list is not by month. Else a row without a readable one may be the latest one: then nobody knows
        // which figure is this month's.
        if (isByMonth && figure.LatestBy is { } by)
            counted = isLatestKnown ? LatestOf(counted, by) : [];
        if (figure.IsCount)
            Count(household, counted);
        else
            Add(household, counted, isByMonth);
    }

    private void Count(HouseholdFigures household, List<Match> rows)
    {
        foreach (var (match, text) in rows.Select(match => (match, Text: match.Row[figure.Column.Column.Index]))
            .OrderBy(row => row.Text, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(text))
                household.CountUnnamed(figure, match,
                    new Doubt(figure.Column.Origin, text is null ? DoubtReason.NoColumn : DoubtReason.NoFigure, PlaceOf(match)));
            else
                household.Count(figure, match, text);
        }
    }

    private void Add(HouseholdFigures household, List<Match> rows, bool isByMonth)
    {
        var amounts = new List<(Match Match, decimal Amount)>();
        foreach (var match in rows)
        {
            var text = match.Row[figure.Column.Column.Index];
            var amount = NumberField.Read(text);
            if (amount.State != FieldState.Read)
                household.Missing(new Doubt(figure.Column.Origin, ReasonOf(text, amount.State), PlaceOf(match)));
            else if (amount.Value < 0)
                household.Unknown(new Doubt(figure.Column.Origin, DoubtReason.Negative, PlaceOf(match)));
            else
                amounts.Add((match, amount.Value));
        }

        foreach (var payment in new PaymentRows(figure, isByMonth).Of(amounts))
        {
            household.Add(figure, payment.Match, payment.Amount, payment.IsRepeated);
            if (payment.IsUncertain)
                household.Missing(new Doubt(figure.Column.Origin, DoubtReason.PerhapsOnePayment, PlaceOf(payment.Match)));
        }
    }

    private Doubt? DoubtAboutMonth(Match match)
    {
        if (figure.LatestBy is not { } by)
            return null;
        var text = match.Row[by.Column.Index];
        var month = ColumnDates.Read(by.Column, text);
        return month.Value.State == FieldState.Read
            ? null
            : new Doubt(by.Origin, month.Value.State == FieldState.Unreadable ? month.Fault.Reason() : ReasonOf(text, month.Value.State),
                PlaceOf(match));
    }

    private static List<Match> LatestOf(List<Match> rows, RowField by)
    {
        var latest = rows.Select(Month).DefaultIfEmpty().Max();
        return rows.FindAll(row => Month(row) == latest);

        int Month(Match match) => ColumnDates.Read(by.Column, match.Row[by.Column.Index]).Value.Value is var day
            ? day.Year * 12 + day.Month
            : 0;
    }

    private static DoubtReason ReasonOf(string? text, FieldState state) =>
        text is null ? DoubtReason.NoColumn : state == FieldState.Empty ? DoubtReason.NoFigure : DoubtReason.Unreadable;

    private Place PlaceOf(Match match) =>
        match.Row.Place.Under(figure.Column.Name);
}
