using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Matches;

/// <summary>
/// How many people on the roster can be compared. Where too many cannot, whoever a source knows and the roster seems not to
/// hold may well be one of them: nobody is 漏保 for certain, and nothing is gone.
/// </summary>
internal sealed class RosterNumbers
{
    private readonly ImmutableArray<Person> _notComparable;
    private readonly ImmutableArray<Person> _withLetters;
    private readonly int _people;

    private RosterNumbers(LoadedRoster roster)
    {
        _people = roster.People.Length;
        var withLetters = ImmutableArray.CreateBuilder<Person>();
        var notComparable = ImmutableArray.CreateBuilder<Person>();
        var withoutNumber = ImmutableArray.CreateBuilder<Person>();
        foreach (var person in roster.People)
        {
            if (person.IdClass == IdClass.LookAlike)
                withLetters.Add(person);
            if (!person.IsComparable)
                notComparable.Add(person);
            if (person.Number is null)
                withoutNumber.Add(person);
        }

        _withLetters = withLetters.ToImmutable();
        // A roster of nothing but passports has another column's numbers: no source would be about anybody on it.
        _notComparable = AreNearlyAll(withoutNumber.Count) ? withoutNumber.ToImmutable() : notComparable.ToImmutable();
    }

    /// <summary>People with whom no source can be compared for certain.</summary>
    public ImmutableArray<Person> NotComparable => _notComparable;

    /// <summary>Whether they are so many that nobody can be said not to be on the roster.</summary>
    public bool AreTooFew =>
        _notComparable.Length >= NumberHealth.FewestRows && _notComparable.Length > _people * NumberHealth.MostRejectedForAbsence;

    /// <summary>Whether they are nearly all: there is nothing to compare.</summary>
    public bool AreNearlyNone => AreNearlyAll(_notComparable.Length);

    /// <summary>Looks at a roster.</summary>
    public static RosterNumbers Of(LoadedRoster roster) => new(roster);

    /// <summary>What has to be told, by file; nothing where few are damaged.</summary>
    public IEnumerable<Problem> ToProblems()
    {
        if (_withLetters is [var first, ..])
        {
            var place = first.Row.Place;
            yield return RosterProblems.NumbersLookAlike(place.Where, _withLetters.Length);
        }

        if (!AreTooFew)
            yield break;
        foreach (var file in _notComparable.GroupBy(person => person.Row.Place.Table)
            .OrderByDescending(file => file.Count())
            .ThenBy(file => file.Key.Name, StringComparer.Ordinal)
            .ThenBy(file => file.Key.Part, StringComparer.Ordinal))
        {
            var where = file.First().Row.Place.Where;
            var share = (double)_notComparable.Length / _people;
            var seen = ProblemArgument.Seen.Of(file.GroupBy(SeenOf).Select(kind => KeyValuePair.Create(kind.Key, kind.LongCount())));
            yield return AreNearlyNone
                ? RosterProblems.NumbersNotComparable(where, file.LongCount(), _people, share, seen)
                : RosterProblems.NumbersDamaged(where, file.LongCount(), _people, share, seen);
        }
    }

    private bool AreNearlyAll(int damaged) =>
        damaged >= NumberHealth.FewestRows && _people - damaged < _people * NumberHealth.LeastComparable;

    private static SeenKind SeenOf(Person person) => person.IdClass switch
    {
        IdClass.NotANumber => NumberHealth.KindOf(person.RawId),
        IdClass.OtherDocument when !person.IsComparable => NumberHealth.KindOf(person.RawId),
        var other => NumberHealth.SeenOf(other),
    };
}
