using System.Collections.Immutable;
using System.Globalization;

namespace Matcher.Rules.MeaningTwin;

/// <summary>What a rule came to: whom it is about, by row of the roster, by household, or by number of somebody who is not on it.</summary>
internal sealed class TwinOutcome
{
    /// <summary>Whom it lists.</summary>
    public SortedSet<string> Hits { get; } = new(StringComparer.Ordinal);

    /// <summary>About whom it could not decide, beside or instead.</summary>
    public SortedSet<string> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>The days of what happened, by whom.</summary>
    public Dictionary<string, List<DateOnly>> Days { get; } = new(StringComparer.Ordinal);
}

/// <summary>A run over a twin county: every rule, by kind.</summary>
internal sealed class TwinRun
{
    private readonly TwinCounty _county;
    private readonly DateOnly _asOf;
    private readonly TwinConditions _conditions;
    private readonly ImmutableDictionary<string, ImmutableArray<TwinMatch>> _matches;
    private readonly Dictionary<string, TwinOutcome> _outcomes = new(StringComparer.Ordinal);

    public TwinRun(TwinCounty county, ImmutableDictionary<string, ImmutableArray<string>> parameters, DateOnly asOf)
    {
        (_county, _asOf) = (county, asOf);
        _conditions = new TwinConditions(county.Roster, parameters, asOf);
        _matches = county.Records.ToImmutableDictionary(
            pair => pair.Key,
            pair =>
                pair.Value.SelectMany(record => county.People.Where(person => person.Number == record.Number),
                    (record, person) => new TwinMatch(person, record)).ToImmutableArray());
    }

    /// <summary>The outcome of a rule.</summary>
    public TwinOutcome Of(string id)
    {
        if (_outcomes.TryGetValue(id, out var known))
            return known;
        var rule = _county.Rules.Single(rule => rule.Id == id);
        var outcome = new TwinOutcome();
        switch (rule.Kind)
        {
            case "present":
                foreach (var match in MatchesOf(rule))
                    Take(outcome, Key(match.Person), rule, new TwinSubject(_county.Sources[rule.Source!], match.Record, match.Person));
                break;
            case "absent":
                foreach (var person in _county.People.Where(person => !_matches[rule.Source!].Any(match => match.Person == person)))
                    TakeAbsent(outcome, rule, person);
                break;
            case "not_on_roster":
                foreach (var record in _county.Records[rule.Source!]
                    .Where(record => _county.People.All(person => person.Number != record.Number)))
                    Take(outcome, record.Number, rule, new TwinSubject(_county.Sources[rule.Source!], record, Person: null));
                break;
            case "duplicate":
                foreach (var person in _county.People.Where(person => person.Number is not null))
                    TakeDuplicate(outcome, rule, person);
                break;
            case "roster_only":
                foreach (var person in _county.People.Where(person => !rule.OfHousehold || person.IsHead))
                    Take(outcome, Key(person), rule, new TwinSubject(Source: null, Record: null, person));
                break;
            case "household_sum":
                foreach (var household in _county.People.GroupBy(person => person.Household))
                    TakeSum(outcome, rule, [.. household]);
                break;
            case "combined":
                TakeCombined(outcome, rule);
                break;
            default:
                throw new NotSupportedException(rule.Kind);
        }

        _outcomes.Add(id, outcome);
        return outcome;
    }

    /// <summary>How a person is named in outcomes.</summary>
    public static string Key(TwinPerson person) => person.Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a household is named in outcomes.</summary>
    public static string KeyOfHousehold(string number) => $"户{number}";

    private IEnumerable<TwinMatch> MatchesOf(TwinRule rule) => _matches[rule.Source!].Where(match => rule.Grades.Contains(match.Grade));

    private void Take(TwinOutcome outcome, string key, TwinRule rule, TwinSubject subject)
    {
        var truth = Judge(rule, subject, out var day);
        if (truth == TwinTruth.Yes)
            outcome.Hits.Add(key);
        else if (truth == TwinTruth.Open)
            outcome.Open.Add(key);
        if (truth == TwinTruth.Yes && day is { } happened)
        {
            if (!outcome.Days.TryGetValue(key, out var days))
                outcome.Days.Add(key, days = []);
            days.Add(happened);
        }
    }

    private TwinTruth Judge(TwinRule rule, TwinSubject subject, out DateOnly? day)
    {
        day = rule.EventColumns.Select(column => _conditions.Date(column, subject).Value).FirstOrDefault(date => date is not null);
        var answer = _conditions.Ask(rule.When, subject);
        // What lies ahead has not happened; what nobody was paid after costs nothing.
        if (answer.Truth == TwinTruth.No || day > _asOf || (rule.OnlyIfPaidAfter && day >= LastPaid(subject.Person!)))
            return TwinTruth.No;
        var exempt = rule.Except.Select(exemption => _conditions.Ask(exemption, subject)).ToList();
        if (exempt.Exists(one => one.Truth == TwinTruth.Yes))
            return TwinTruth.No;
        // A word that nobody knows may exempt; what cannot be read is said beside the finding.
        return answer.Truth == TwinTruth.Yes && exempt.Exists(one => one.Truth == TwinTruth.Open && one.ByWord)
            ? TwinTruth.Open
            : answer.Truth;
    }

    // The first of the month that was last paid.
    private DateOnly LastPaid(TwinPerson person)
    {
        var paid = TwinValue.Date(person.Values[_county.Roster.PlaceOf("发放年月")]).Value;
        var last = paid < _asOf ? paid.Value : _asOf;
        return new DateOnly(last.Year, last.Month, 1);
    }

    private void TakeAbsent(TwinOutcome outcome, TwinRule rule, TwinPerson person)
    {
        var truth = Judge(rule, new TwinSubject(Source: null, Record: null, person), out _);
        if (truth == TwinTruth.No)
            return;
        // Whom nothing can be compared with is not missing.
        (truth == TwinTruth.Yes && person.Number is not null ? outcome.Hits : outcome.Open).Add(Key(person));
    }

    private void TakeDuplicate(TwinOutcome outcome, TwinRule rule, TwinPerson person)
    {
        var others = _county.People.Where(other => other != person
            && other.Number == person.Number
            && rule.Grades.Contains(TwinMatch.GradeOf(person.Name, other.Name))).ToList();
        if (others.Count == 0)
            return;
        var how = string.Join('、', others.Select(other => How(person, other)).Distinct());
        Take(outcome, Key(person), rule,
            new TwinSubject(Source: null, Record: null, person) { Given = ImmutableDictionary<string, string>.Empty.Add("重复情形", how) });
    }

    private string How(TwinPerson one, TwinPerson other)
    {
        if (one.Household == other.Household)
            return "同一户内重复登记";
        var (township, category) = (_county.Roster.Place("township"), _county.Roster.Place("category"));
        var place = one.Values[township] == other.Values[township] ? "同一乡镇两户" : "两个乡镇";
        var meanings = _county.Roster.Columns[category].Meanings;
        return Category(one) == Category(other) ? place : $"{place}，城市和农村保障都有";

        string Category(TwinPerson person) => meanings?.Read(person.Values[category]).Holds.SingleOrDefault() ?? person.Values[category];
    }

    private void TakeSum(TwinOutcome outcome, TwinRule rule, ImmutableArray<TwinPerson> members)
    {
        var sum = new TwinSum(_county, _conditions, rule, members);
        foreach (var figure in rule.Figures)
            sum.Add(figure, _matches[figure.Text("source")!]);
        if (sum.HasAny)
            Take(outcome, KeyOfHousehold(members[0].Household), rule, sum.Subject());
    }

    private void TakeCombined(TwinOutcome outcome, TwinRule rule)
    {
        var hits = rule.Body.At("hits")!;
        var (all, any, two, none) = (Ids("all"), Ids("any"), Ids("two_of"), Ids("none"));
        foreach (var group in _county.People.GroupBy(person => rule.OfHousehold ? KeyOfHousehold(person.Household) : Key(person)))
        {
            var keys = group.Select(Key).Append(group.Key).ToList();
            TwinTruth[] parts =
            [
                .. all.Select(About),
                .. any.IsEmpty ? [] : new[] { any.Max(About) },
                .. two.IsEmpty ? [] : new[] { two.Select(About).OrderDescending().ElementAt(1) },
                .. none.Select(About).Select(truth => TwinTruth.Yes - (int)truth),
            ];
            ImmutableArray<string> asked = [.. all, .. any, .. two];
            if (parts.Min() == TwinTruth.No || asked.All(id => About(id) == TwinTruth.No))
                continue;
            var days = asked.SelectMany(id => keys.SelectMany(key => Of(id).Days.GetValueOrDefault(key) ?? [])).Order().ToList();
            var given = ImmutableDictionary<string, string>.Empty.Add("最早日期", Written(days.FirstOrDefault()))
                .Add("最晚日期", Written(days.LastOrDefault()));
            var subjects = rule.Source is null
                ? [new TwinSubject(Source: null, Record: null, group.First())]
                : MatchesOf(rule)
                    .Where(match => group.Contains(match.Person))
                    .Select(match => new TwinSubject(_county.Sources[rule.Source], match.Record, match.Person));
            foreach (var subject in subjects)
            {
                // Where it hangs on a rule that could not decide, neither can this one.
                var truth = Judge(rule, subject with { Given = given }, out _);
                if (truth == TwinTruth.Yes && parts.Min() == TwinTruth.Yes)
                    outcome.Hits.Add(group.Key);
                else if (truth != TwinTruth.No)
                    outcome.Open.Add(group.Key);
            }

            TwinTruth About(string id) => keys.Exists(Of(id).Hits.Contains)
                ? TwinTruth.Yes
                : keys.Exists(Of(id).Open.Contains) ? TwinTruth.Open
                : TwinTruth.No;
        }

        ImmutableArray<string> Ids(string how) => TwinYaml.Texts(hits.At(how));

        static string Written(DateOnly day) => day == default ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
