using Matcher.Identity.Names;
using Matcher.Roster;

namespace Matcher.Lookup.Keys;

/// <summary>One number under two different names on the roster: two people, or a mistake in one of the rows.</summary>
internal static class SharedNumber
{
    /// <summary>
    /// Whether a row that fits a person fits somebody of another name on the same number as well: then it is about neither for certain.
    /// A row that bears exactly the person's name is the person's.
    /// </summary>
    /// <param name="context">Where the people are.</param>
    /// <param name="first">The first entry of the number.</param>
    /// <param name="person">One of the people who have it.</param>
    /// <param name="names">How the person's name compares with the row's.</param>
    /// <param name="nameInRow">The row's name; null or empty where it has none.</param>
    public static bool FitsAnother(MatchingContext context, IndexEntry first, Person person, NameComparison names, string? nameInRow)
    {
        if (names is NameComparison.Same or NameComparison.Different)
            return false;
        for (var other = first; !other.IsNone; other = context.Index.Next(other))
        {
            var name = context.Roster[context.Index.PersonOf(other)].Name;
            if (PersonName.Compare(person.Name, name) == NameComparison.Different
                && PersonName.Compare(name, nameInRow) != NameComparison.Different)
                return true;
        }

        return false;
    }
}
