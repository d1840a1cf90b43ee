using System.Collections.Immutable;
using Matcher.Identity;
using Matcher.Roster;

namespace Matcher.Recovery;

/// <summary>Finds the people on the roster who have a name and a number of their own, for rows whose number is damaged.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, ImmutableArray<int>> _people;

    public NameIndex(ImmutableArray<Person> people)
    {
        _people = people
            .Where(person => person.IdClass is IdClass.Valid or IdClass.Legacy)
            .GroupBy(person => PersonName.Normalise(person.Name), person => person.Index, StringComparer.Ordinal)
            .Where(group => PersonName.IsWhole(group.Key))
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Everybody of a name, in roster order; names with unreadable characters are nobody's.</summary>
    public ImmutableArray<int> Find(string normalised) => _people.GetValueOrDefault(normalised, []);
}
