using System.Collections.Immutable;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Recovery.Numbers;
using Matcher.Roster;

namespace Matcher.Rules.Kinds.OffRoster;

/// <summary>
/// People on the roster whose number cannot be compared, by name: somebody of that name whom a source knows may be one of
/// them, and is not 漏保 for certain. Where the digits that are left say that it is another person, it is.
/// </summary>
internal sealed class UnsureNames
{
    private readonly ImmutableArray<Person> _people;
    private readonly ILookup<string, Person> _byName;
    private readonly ImmutableArray<Person> _withUnreadableName;
    private readonly IdReader _ids;

    /// <summary>Gathers them.</summary>
    public UnsureNames(RosterNumbers roster, DateOnly asOf)
    {
        _ids = new IdReader(asOf);
        _people = roster.NotComparable;
        _byName = _people.ToLookup(person => PersonName.Normalise(person.Name), StringComparer.Ordinal);
        _withUnreadableName = [.. _people.Where(person => !PersonName.IsWhole(PersonName.Normalise(person.Name)))];
    }

    /// <summary>Why a row may be about one of them; null where it is not, or where it has no name to tell by.</summary>
    public Problem? WhyUnsure(SourceRow row)
    {
        if (_people.IsEmpty || row.Value(ColumnRole.Name) is not { } name)
            return null;
        var normal = PersonName.Normalise(name);
        if (normal.Length == 0)
            return null;
        var candidates = PersonName.IsWhole(normal) ? _byName[normal].Concat(_withUnreadableName) : _people;
        foreach (var person in candidates)
        {
            if (PersonName.Compare(person.Name, name) is NameComparison.Same or NameComparison.Compatible && !IsAnother(person, row))
            {
                var place = person.Row.Place;
                var column = person.Row.Source.WithRole(ColumnRole.IdNumber)?.Name;
                return UndecidedProblems.OffRosterUnsure(place.Under(column));
            }
        }

        return null;
    }

    // Digits that are masked or cut leave the others as they are; of a mistyped number none is certain.
    private bool IsAnother(Person person, SourceRow row)
    {
        if (person.IdClass is not (IdClass.Masked or IdClass.Truncated))
            return false;
        Span<char> cleaned = stackalloc char[IdReader.MaxLength];
        if (!_ids.Read(row.Value(ColumnRole.IdNumber) ?? "", isNumberCell: false, cleaned).TryGetNumber(out var number))
            return false;
        var reading = _ids.Read(person.RawId, isNumberCell: false, cleaned);
        return DamagedNumber.Of(reading.Class, reading.Cleaned, _ids) is { } damaged && !damaged.Fits(number);
    }
}
