using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Recovery.Numbers;

/// <summary>
/// The damaged numbers of the roster, and the valid numbers that they can stand for, where those are few. Of the others,
/// those with digits left are found by these (<see cref="MaskedNumberIndex"/>).
/// </summary>
internal static class DamagedRosterNumbers
{
    // A hundred are lost to Excel, and a few more where the cell was a number, a dozen to a typing mistake; a mask may hide thousands.
    private const int MostPerPerson = 128;

    // So that the index stays small enough to be asked ten million times a run, however bad the roster.
    private const int MostInAll = 1_000_000;

    /// <summary>The damaged numbers that are worth looking at, by person.</summary>
    public static Dictionary<PersonIndex, DamagedNumber> Read(ImmutableArray<Person> people, IdReader ids)
    {
        var damaged = new Dictionary<PersonIndex, DamagedNumber>();
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        foreach (var person in people)
        {
            if (person.IdClass is not (IdClass.Truncated or IdClass.NumericCell or IdClass.Masked or IdClass.Mistyped))
                continue;
            var reading = ids.Read(person.RawId, person.IdClass == IdClass.NumericCell, cleaned);
            if (DamagedNumber.Of(reading.Class, reading.Cleaned, ids) is { } number)
                damaged.Add(PersonIndex.Of(person), number);
        }

        return damaged;
    }

    /// <summary>
    /// The numbers for the index, in the order of people and numbers. When they are too many, those who need the fewest
    /// come first.
    /// </summary>
    public static ImmutableArray<(IdNumber Number, PersonIndex Person)> PossibleNumbers(
        IEnumerable<KeyValuePair<PersonIndex, DamagedNumber>> damaged,
        IdReader ids)
    {
        var left = MostInAll;
        return
        [
            .. damaged
                .Select(entry => (Person: entry.Key, Numbers: entry.Value.Completions(ids, MostPerPerson) ?? []))
                .OrderBy(entry => entry.Numbers.Length)
                .ThenBy(entry => entry.Person.Value)
                .TakeWhile(entry => (left -= entry.Numbers.Length) >= 0)
                .OrderBy(entry => entry.Person.Value)
                .SelectMany(entry => entry.Numbers.Select(number => (number, entry.Person))),
        ];
    }
}
