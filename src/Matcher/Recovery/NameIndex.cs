using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Roster;

namespace Matcher.Recovery;

/// <summary>Finds the people on the roster who have a name and a number of their own, for rows whose number is damaged.</summary>
internal sealed class NameIndex
{
    private const int End = -1;

    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly int[] _next;

    public NameIndex(ImmutableArray<Person> people)
    {
        _next = new int[people.Length];

        // From the last to the first, so that those of one name are found in the order of the roster.
        for (var i = people.Length - 1; i >= 0; i--)
        {
            var name = people[i].IdClass is IdClass.Valid or IdClass.Legacy or IdClass.LookAlike
                ? PersonName.Normalise(people[i].Name)
                : "";
            if (!PersonName.IsWhole(name))
                continue;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, name, out var exists);
            _next[i] = exists ? first : End;
            first = i;
        }
    }

    /// <summary>Everybody of a name, in roster order; names with unreadable characters are nobody's.</summary>
    public ImmutableArray<PersonIndex> Find(string normalised)
    {
        if (!_first.TryGetValue(normalised, out var person))
            return [];
        var people = ImmutableArray.CreateBuilder<PersonIndex>();
        for (; person != End; person = _next[person])
            people.Add(new PersonIndex(person));
        return people.ToImmutable();
    }
}
