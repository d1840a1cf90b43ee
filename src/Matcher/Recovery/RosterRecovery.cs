using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Cores;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Recovery.Coincidence;
using Matcher.Recovery.Numbers;
using Matcher.Roster;

namespace Matcher.Recovery;

/// <summary>
/// Finds people in spite of a damaged number, in a source or on the roster. Asked only about rows that could not be used
/// otherwise; what it needs is counted when the first such row comes.
/// </summary>
internal sealed class RosterRecovery
{
    private readonly LoadedRoster _roster;
    private readonly IdReader _ids;
    private readonly Lazy<NamedPeople> _names;
    private readonly Lazy<CoincidenceModel> _coincidences;
    private readonly Lazy<FrozenDictionary<string, double>> _townships;
    private readonly Dictionary<PersonIndex, DamagedNumber> _damaged;

    /// <summary>Prepares for a roster.</summary>
    public RosterRecovery(LoadedRoster roster, IdReader ids)
    {
        _roster = roster;
        _ids = ids;
        _names = new Lazy<NamedPeople>(() => new NamedPeople(roster.People.Length, roster.Names));
        _coincidences = new Lazy<CoincidenceModel>(() => new CoincidenceModel(_names.Value, UndamagedNumberOf));
        _townships = new Lazy<FrozenDictionary<string, double>>(CountTownships);
        _damaged = DamagedRosterNumbers.Read(roster.People, ids);
        var damaged = _damaged.ToImmutableArray();
        // Counting takes cores of its own, which those who waited for it would hold.
        if (!damaged.IsEmpty)
            _ = _coincidences.Value;
        var worth = AllCores.Select(damaged, entry => IsWorthFinding(entry.Key, entry.Value));
        var findable = damaged.Where((_, place) => worth[place]).ToList();
        PossibleNumbers = DamagedRosterNumbers.PossibleNumbers(findable, ids);
        var inIndex = PossibleNumbers.Select(possible => possible.Person).ToHashSet();
        Masked = new MaskedNumberIndex(findable
            .Where(entry => !inIndex.Contains(entry.Key))
            .SelectMany(entry => entry.Value.Pattern is { } pattern ? new[] { (entry.Key, pattern) } : []));
    }

    /// <summary>The numbers that damaged ones on the roster can stand for: they go into the index.</summary>
    public ImmutableArray<(IdNumber Number, PersonIndex Person)> PossibleNumbers { get; }

    /// <summary>People whose masked number can stand for too many to go into the index.</summary>
    public MaskedNumberIndex Masked { get; }

    /// <summary>Looks for the person whom a row with a damaged number is about.</summary>
    /// <param name="idClass">What the number is.</param>
    /// <param name="cleaned">The number, cleaned.</param>
    /// <param name="name">The name in the row; without one nobody is found.</param>
    /// <param name="decode">Decodes the row; called only when exactly one person fits.</param>
    public RecoverySearch FindDamaged(IdClass idClass, ReadOnlySpan<char> cleaned, string? name, Func<SourceRow> decode)
    {
        var normal = PersonName.Normalise(name);
        var ofName = _names.Value.Of(normal).Where(person => UndamagedNumberOf(person) is not null).ToImmutableArray();
        if (ofName.IsEmpty || DamagedNumber.Of(idClass, cleaned, _ids) is not { } damaged)
            return RecoverySearch.None;
        var fitting = ofName.Where(person => damaged.Fits(NumberOf(person))).ToImmutableArray();
        if (fitting.IsEmpty)
            return RecoverySearch.None;
        // One person who stands on the roster twice is still one person.
        var number = NumberOf(fitting[0]);
        if (fitting.Any(person => NumberOf(person) != number))
            return RecoverySearch.Several(fitting);
        var facts = FactComparison.Of(FactsOf(_roster[fitting[0]]).With(number), KnownFacts.Of(decode()));
        return new RecoverySearch(new RecoveryCandidate(fitting, idClass, OnRoster: false, Others(normal, damaged, facts)),
            IsAmbiguous: false);
    }

    /// <summary>Judges a row whose valid number is one that damaged numbers of the roster can stand for.</summary>
    /// <param name="number">The number in the row.</param>
    /// <param name="people">Indexes of the people with such a number and the same name.</param>
    /// <param name="decode">Decodes the row; called only when there is exactly one.</param>
    public RecoverySearch FindByPossibleNumber(IdNumber number, ImmutableArray<PersonIndex> people, Func<SourceRow> decode)
    {
        if (people is not [var index])
            return people.IsEmpty ? RecoverySearch.None : RecoverySearch.Several(people);
        var person = _roster[index];
        var facts = FactComparison.Of(FactsOf(person), KnownFacts.Of(decode()).With(number));
        var others = Others(PersonName.Normalise(person.Name), _damaged[index], facts);
        return new RecoverySearch(new RecoveryCandidate(people, person.IdClass, OnRoster: true, others), IsAmbiguous: false);
    }

    // Expected others who fit, for each person outside whom the source has for one on the roster.
    private double Others(string name, DamagedNumber damaged, FactComparison facts)
    {
        var known = facts.Birth is { } birth ? damaged.WithBirthDate(birth) : damaged;
        var share = _coincidences.Value.Share(name, known, facts.IsMale) * facts.Against;
        if (facts.Township is { } township)
            share *= _townships.Value.GetValueOrDefault(township, 1);
        return share * _roster.People.Length;
    }

    // Somebody whose every match would be put down to coincidence must be listed as not compared, not be silently clean.
    private bool IsWorthFinding(PersonIndex index, DamagedNumber damaged)
    {
        var name = PersonName.Normalise(_roster[index].Name);
        return PersonName.IsWhole(name)
            && new RecoveryCandidate([index], _roster[index].IdClass, OnRoster: true, Others(name, damaged, FactComparison.None))
                .Decide(CoincidenceLimit.OffRosterPerPerson()) is not null;
    }

    private KnownFacts FactsOf(Person person) => KnownFacts.Of(person.Row) with { Township = _roster.HouseholdOf(person).Township };

    private IdNumber NumberOf(PersonIndex person) => _roster[person].Number!.Value;

    private IdNumber? UndamagedNumberOf(PersonIndex person) =>
        _roster[person] is { IdClass: IdClass.Valid or IdClass.Legacy or IdClass.LookAlike, Number: var number } ? number : null;

    private FrozenDictionary<string, double> CountTownships()
    {
        var people = new int[_roster.Households.Length];
        foreach (var person in _roster.People)
            people[person.HouseholdIndex]++;
        return _roster.Households
            .GroupBy(household => household.Township, household => people[household.Index], StringComparer.Ordinal)
            .ToFrozenDictionary(
                township => township.Key, township => (double)township.Sum() / _roster.People.Length, StringComparer.Ordinal);
    }
}
