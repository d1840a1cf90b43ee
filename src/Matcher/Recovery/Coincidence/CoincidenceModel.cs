using Matcher.Identity;
using Matcher.Recovery.Numbers;
using Matcher.Roster;

namespace Matcher.Recovery.Coincidence;

/// <summary>
/// Estimates how many people off the roster would fit as well as the one on it who was found: of everybody there, those
/// with the same name and with digits that fit what is left of the number. This is the u-probability of Fellegi and Sunter
/// (A Theory for Record Linkage, 1969), with term frequencies as Splink uses them; the chance that a truly same person agrees is
/// one for name and digits, because only those who agree are asked about.
/// </summary>
internal sealed class CoincidenceModel
{
    private readonly NameShares _names;
    private readonly DigitShares _digits;
    private readonly Cohorts _cohorts;

    /// <summary>Builds the model.</summary>
    /// <param name="people">Everybody on the roster.</param>
    /// <param name="numberOf">Somebody's number; null where it is damaged.</param>
    public CoincidenceModel(NamedPeople people, Func<PersonIndex, IdNumber?> numberOf)
    {
        var byNumber = Task.Run(() =>
        {
            var numbers = new List<IdNumber>(people.People);
            for (var person = 0; person < people.People; person++)
            {
                if (numberOf(new PersonIndex(person)) is { } known)
                    numbers.Add(known);
            }

            return (Digits: new DigitShares(numbers), Cohorts: new Cohorts(numbers));
        });
        _names = new NameShares(people, numberOf);
        (_digits, _cohorts) = byNumber.GetAwaiter().GetResult();
    }

    /// <summary>The share of people off the roster who show the same name and fit the same damaged number.</summary>
    /// <param name="name">Normalised name of the person on the roster.</param>
    /// <param name="damaged">What is left of the number.</param>
    /// <param name="isMale">The sex, where the row and the person agree on it; else null.</param>
    public double Share(string name, DamagedNumber damaged, bool? isMale)
    {
        var share = 0.0;
        foreach (var pattern in PatternsOf(damaged))
        {
            foreach (var (cohort, digits) in _digits.Shares(pattern, _cohorts.All))
                share += isMale is { } male && cohort.IsMale != male ? 0 : digits * _names.Share(name, cohort, _cohorts);
        }

        return Math.Min(1, share);
    }

    private static IEnumerable<NumberPattern> PatternsOf(DamagedNumber damaged)
    {
        var numbers = damaged.Numbers.Select(number => NumberPattern.StartingWith(number.ToString()));
        return damaged.Pattern is { } pattern ? numbers.Prepend(pattern) : numbers;
    }
}
