using Matcher.Foundation.Cores;
using Matcher.Hits;
using Matcher.Roster;

namespace Matcher.FollowUp.Nights;

/// <summary>Somebody as the ledger knows them.</summary>
/// <param name="Key">The key of the person.</param>
/// <param name="Township">乡镇 they were last found in.</param>
/// <param name="HouseholdNumber">户编号 they were last found in.</param>
internal readonly record struct GonePerson(string Key, string Township, string HouseholdNumber);

/// <summary>Who on today's roster a hit was about that is gone. The ledger knows people by their keys alone.</summary>
internal static class GonePeople
{
    private const int Stretch = 512;

    /// <summary>The people of some keys. A key that is not in it is that of somebody off the roster today.</summary>
    /// <param name="secret">Keys people.</param>
    /// <param name="roster">Today's roster.</param>
    /// <param name="gone">The people, as the ledger knows them.</param>
    public static IReadOnlyDictionary<string, Person> Of(BureauSecret secret, LoadedRoster roster, IReadOnlyCollection<GonePerson> gone)
    {
        var wanted = gone.Select(person => person.Key).ToHashSet(StringComparer.Ordinal);
        var places = gone.Select(person => (person.Township, person.HouseholdNumber)).ToHashSet();
        var found = Among([.. roster.Households
            .Where(household => places.Contains((household.Township, household.Number)))
            .SelectMany(household => household.Members.Select(member => roster.People[member]))]);
        // Nearly everybody is where they were. The key of everybody else is made only for those who are not.
        if (found.Count < wanted.Count)
        {
            foreach (var (key, person) in Among(roster.People))
                found.TryAdd(key, person);
        }

        return found;

        Dictionary<string, Person> Among(IReadOnlyList<Person> people)
        {
            var keys = new string[people.Count];
            AllCores.For(keys.Length, Stretch, () => new PersonKeys(secret, roster), (index, own) => keys[index] = own.Of(people[index]));
            var byKey = new Dictionary<string, Person>(StringComparer.Ordinal);
            for (var i = 0; i < keys.Length; i++)
            {
                // Somebody who stands on the roster twice is shown where they stand first.
                if (wanted.Contains(keys[i]))
                    byKey.TryAdd(keys[i], people[i]);
            }

            return byKey;
        }
    }
}
