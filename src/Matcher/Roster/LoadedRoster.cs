using System.Collections.Frozen;
using System.Collections.Immutable;
using Matcher.Catalogue.Sources;

namespace Matcher.Roster;

/// <summary>低保花名册, in memory: the people, their households, in the order of the files.</summary>
/// <param name="Definition">The roster's columns.</param>
/// <param name="People">One a row.</param>
/// <param name="Households">One a 户编号 and township, as long as nothing shows that it is several.</param>
internal sealed record LoadedRoster(
    SourceDefinition Definition,
    ImmutableArray<Person> People,
    ImmutableArray<Household> Households)
{
    /// <summary>The tables it was read from, in their order; none where it was made otherwise.</summary>
    public ImmutableArray<RosterPart> Parts { get; init; } = [];

    /// <summary>The names of the people.</summary>
    internal WrittenNames Names
    {
        get => field ?? WrittenNames.Of(People);
        init;
    }

    /// <summary>The names of the heads of the households, each different one once or oftener.</summary>
    internal IEnumerable<string> HeadNames
    {
        get => field ?? Households.Select(household => household.HeadName ?? "");
        init;
    }

    /// <summary>The person at a place.</summary>
    internal Person this[PersonIndex person] => People[person.Value];

    /// <summary>The 0-based part that a person is in.</summary>
    internal int PartOf(PersonIndex person)
    {
        var part = Parts.Length - 1;
        while (part > 0 && Parts[part].FirstPerson > person.Value)
            part--;
        return Math.Max(part, 0);
    }

    /// <summary>
    /// By index, people of whom the roster gives a state that may mean that they are paid no longer (停保), while the bureau has not
    /// answered for it: nothing is said of them before it has.
    /// </summary>
    public FrozenDictionary<int, string> Unanswered { get; init; } = FrozenDictionary<int, string>.Empty;

    /// <summary>The household a person belongs to.</summary>
    public Household HouseholdOf(Person person) => Households[person.HouseholdIndex];
}
