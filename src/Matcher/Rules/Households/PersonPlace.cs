using Matcher.Foundation.Problems;
using Matcher.Roster;

namespace Matcher.Rules.Households;

/// <summary>Where somebody stands on the roster, to tell a user.</summary>
internal static class PersonPlace
{
    /// <summary>The place of a person's row.</summary>
    public static Place Of(Person person) => new(person.Row.Place.File, person.Row.Place.Sheet, person.Row.Place.Row);
}
