using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>Gathers what one rule finds, and whom it could not decide about, and makes the outcome of it.</summary>
internal sealed class Outcome(CompiledRule rule)
{
    private readonly List<(Person Person, WeighedRow Weighed)> _weighed = [];
    private readonly List<(SourceRow Row, WeighedRow Weighed)> _offRoster = [];
    private readonly List<(Person? Person, SourceRow? Row, Problem Reason)> _unchecked = [];
    private readonly List<FieldOrigin> _missing = [];
    private readonly List<FieldOrigin> _unknown = [];
    private readonly List<Finding> _settled = [];
    private readonly List<UncheckedPerson> _settledUnchecked = [];

    /// <summary>Takes a ruling about a person.</summary>
    /// <param name="person">About whom.</param>
    /// <param name="subject">What was judged.</param>
    /// <param name="ruling">The ruling.</param>
    /// <param name="evidence">The rows behind it, asked for only where they are needed.</param>
    /// <param name="also">What else the kind has to say; null: nothing.</param>
    public void Add(
        Person person,
        Subject subject,
        Ruling ruling,
        Func<ImmutableArray<Evidence>> evidence,
        Func<WeighedRow, WeighedRow>? also = null)
    {
        if (ruling is Ruling.Met met)
        {
            var weighed = WeighedRow.Weigh(rule, subject, met, evidence());
            _weighed.Add((person, also is null ? weighed : also(weighed)));
        }
        else if (ruling is Ruling.Undecided undecided)
            AddUndecided(person, row: null, undecided.Doubt);
    }

    /// <summary>
    /// No further ruling comes about the people whom it took rulings about since it was last told so: their findings are made now, so that
    /// of many rows about one person after the other only those of one are held.
    /// </summary>
    public void Settle()
    {
        if (_weighed is [var (person, weighed)])
            _settled.Add(FindingMaker.Merge(rule.Rule, [weighed], person, offRoster: null));
        else if (_weighed.Count > 0)
            _settled.AddRange(AboutPeople());
        _weighed.Clear();
        if (_unchecked.Count == 0)
            return;
        _settledUnchecked.AddRange(UncheckedPeople());
        _unchecked.RemoveAll(one => one.Person is not null);
    }

    /// <summary>Judges somebody by the roster row alone, and takes the ruling.</summary>
    public void AddOwnRow(Subject subject) => AddOwnRow(subject, rule.Judge(subject));

    /// <summary>Takes a ruling about somebody whose roster row is the evidence: that it is about the person needs no comparing.</summary>
    public void AddOwnRow(Subject subject, Ruling ruling)
    {
        // Everybody on the roster comes here, and nearly nobody counts: for the others no object is made.
        if (ruling is Ruling.Met or Ruling.Undecided)
            AddJudged(subject, ruling);
    }

    /// <summary>Takes a ruling about a row of somebody off the roster.</summary>
    public void AddOffRoster(SourceRow row, Subject subject, Ruling ruling, ImmutableArray<Evidence> evidence)
    {
        if (ruling is Ruling.Met met)
            _offRoster.Add((row, WeighedRow.Weigh(rule, subject, met, evidence)));
        else if (ruling is Ruling.Undecided undecided)
            AddUndecided(person: null, row, undecided.Doubt);
    }

    /// <summary>Takes a person whom it could not decide about because another rule could not.</summary>
    public void AddUndecided(Person person, Problem reason) => _unchecked.Add((person, null, reason));

    /// <summary>Takes a row of somebody of whom it cannot be said that they are not on the roster.</summary>
    public void AddUndecided(SourceRow row, Problem reason) => _unchecked.Add((null, row, reason));

    /// <summary>Takes a person whose number cannot be compared.</summary>
    public void NotComparable(Person person)
    {
        var place = person.Row.Place;
        var column = person.Row.Source.WithRole(ColumnRole.IdNumber)?.Name;
        _unchecked.Add((person, null, UndecidedProblems.PersonNotComparable(place.Under(column))));
    }

    /// <summary>The outcome; not run where a column that was needed is in none of the rows.</summary>
    /// <param name="sources">The sources that the rule reads; none for a rule on the roster alone.</param>
    /// <param name="roster">The roster.</param>
    public RuleOutcome ToOutcome(IReadOnlyList<SourceMatches> sources, LoadedRoster roster)
    {
        var absent = _missing.Where(field => field switch
        {
            { Column: null } => false,
            { IsOnRoster: true } => roster.People.All(person => person[field.Column.Index] is null),
            _ => !sources.Any(source => Holds(source, field.Column) && source.Seen.HasColumn(field.Column.Index)),
        })
            .Select(field => (
                Source: SourceOf(field, sources),
                Problem: Absent(field, TitleOf(field, sources, roster))))
            .OrderBy(one => RuleOutcome.IsDeclared(one.Problem)) // what is to be mended comes first
            .ToList();
        // A sum does without a source that is as good as not there, where it has another one.
        var without = absent.Exists(one => one.Source is null) || sources.Count == absent.Select(one => one.Source).Distinct().Count()
            ? []
            : absent;
        if (absent.Count > without.Count)
            return RuleOutcome.NotRunBecause(rule.Rule, absent[0].Problem);
        // So it does without one that speaks in words that nobody knows.
        var silent = _unknown.Where(field => !KnownWords.AreIn(field, Of(field, sources), roster)).ToList();
        Settle();
        if (_settled.Count + _offRoster.Count == 0 && sources.Count < 2 && silent is [var first, ..])
            return RuleOutcome.NotRunBecause(rule.Rule, KnownWords.Missing(first, SourceOf(first, sources) ?? roster.Definition));
        return new RuleOutcome(rule.Rule, NotRun: null, Findings(), Unchecked())
        {
            Without = [.. without.Select(one => one.Problem),
                .. silent.Select(field => KnownWords.Missing(field, SourceOf(field, sources) ?? roster.Definition))],
            UncheckedRows = [.. _unchecked.Where(one => one.Row is not null)
                .OrderBy(one => one.Row!.Place, PlaceOrder.AsRead)
                .Select(one => new UncheckedRow(one.Row!, one.Reason))],
        };
    }

    private static Problem Absent(FieldOrigin field, string source) => field.Column is { IsNotReceived: true }
        ? RuleRunProblems.ColumnNotReceived(new Place(Column: field.Name), field.Name, source)
        : RuleRunProblems.ColumnAbsent(new Place(Column: field.Name), field.Name, source);

    // On its own, so that the object which holds the subject is made only where there is a ruling to take.
    private void AddJudged(Subject subject, Ruling ruling) => Add(subject.Person!, subject, ruling,
        () => [WeighedRow.EvidenceOf(rule, subject, subject.Person!.Row, MatchGrade.A, NameComparison.Same)]);

    private void AddUndecided(Person? person, SourceRow? row, Doubt doubt)
    {
        _unchecked.Add((person, row, doubt.ToProblem()));
        if (doubt.Reason == DoubtReason.NoColumn)
            AddOnce(_missing, doubt.Field);
        else if (doubt is { Reason: DoubtReason.UnknownWord } or { Reason: DoubtReason.EmptyCell, Field.Column.Meanings: not null })
            AddOnce(_unknown, doubt.Field);
    }

    private static void AddOnce(List<FieldOrigin> fields, FieldOrigin field)
    {
        if (!fields.Contains(field))
            fields.Add(field);
    }

    private IEnumerable<Finding> AboutPeople() => _weighed
        .GroupBy(one => (one.Person.Index, Key(one.Weighed.Identity)))
        .Select(group => FindingMaker.Merge(rule.Rule, group.Select(one => one.Weighed), group.First().Person, offRoster: null));

    private ImmutableArray<Finding> Findings() =>
    [
        .. _settled
            .OrderBy(finding => finding.Person!.Index)
            .ThenBy(finding => finding.Evidence[0].Row.Place, PlaceOrder.AsRead),
        .. _offRoster
            .GroupBy(one => (OffRosterKey(one.Row), Key(one.Weighed.Identity)))
            .Select(group =>
                FindingMaker.Merge(
                    rule.Rule,
                    group.Select(one => one.Weighed),
                    person: null,
                    OffRosterOrder.First(group.Select(one => one.Row))))
            .OrderBy(finding => finding.Evidence[0].Row.Place, PlaceOrder.AsRead),
    ];

    // Once a person, however many rows: one reason is enough to go and look.
    private IEnumerable<UncheckedPerson> UncheckedPeople() => _unchecked
        .Where(one => one.Person is not null)
        .GroupBy(one => one.Person!.Index)
        .Select(group => new UncheckedPerson(group.First().Person!, ReasonOrder.First(group.Select(one => one.Reason))));

    private ImmutableArray<UncheckedPerson> Unchecked() => [.. _settledUnchecked.OrderBy(one => one.Person.Index)];

    private static SourceMatches? Of(FieldOrigin field, IEnumerable<SourceMatches> sources) =>
        field is { IsOnRoster: false, Column: { } column } ? sources.First(source => Holds(source, column)) : null;

    private static SourceDefinition? SourceOf(FieldOrigin field, IEnumerable<SourceMatches> sources) => Of(field, sources)?.Source;

    private static string TitleOf(FieldOrigin field, IEnumerable<SourceMatches> sources, LoadedRoster roster) =>
        SourceOf(field, sources)?.Title ?? roster.Definition.Title;

    // A rule may read several sources.
    private static bool Holds(SourceMatches source, ColumnDefinition column) =>
        column.Index < source.Source.Columns.Length && ReferenceEquals(source.Source.Columns[column.Index], column);

    private static string OffRosterKey(SourceRow row) => (row.Value(ColumnRole.IdNumber) ?? "").Trim().ToUpperInvariant();

    private static string Key(ImmutableArray<string> identity) => string.Join('\u001F', identity);
}
