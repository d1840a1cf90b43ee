using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Identity;

namespace Matcher.Roster;

/// <summary>Tells of the roster's own words that no meaning has.</summary>
internal static class RosterWords
{
    /// <summary>One problem a column.</summary>
    public static IEnumerable<Problem> Unknown(LoadedRoster roster) =>
        roster.Definition.Columns.Where(column => column.Meanings is not null).Select(column => Unknown(roster, column)).OfType<Problem>();

    private static Problem? Unknown(LoadedRoster roster, ColumnDefinition column)
    {
        var words = new Dictionary<string, long>(StringComparer.Ordinal);
        long rows = 0;
        Person? first = null;
        // Nearly every row has one of a few words.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var person in roster.People)
        {
            if (person[column.Index] is not { Length: > 0 } text || ReferenceEquals(text, last) || known.Contains(text))
                continue;
            if (column.Meanings!.Of(text).Unknown is not { IsEmpty: false } unknown)
            {
                known.Add(text);
                last = text;
                continue;
            }

            rows++;
            first ??= person;
            foreach (var word in unknown)
            {
                var shown = IdMask.Cell(IdMask.WithoutName(word, person.Name));
                words[shown] = words.GetValueOrDefault(shown) + 1;
            }
        }

        return first is null
            ? null
            : UnknownWords.Told(roster.Definition, column, PlaceOf(first), rows,
                [.. words.OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key)]);
    }

    private static Place PlaceOf(Person person) => person.Row.Place.Where;
}
