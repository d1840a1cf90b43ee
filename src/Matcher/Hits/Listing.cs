using Matcher.Catalogue.Columns;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// Which of several findings with the same rule, person and identity one is. Ordered by what the roster and the evidence
/// say and not by where it stands, so that a file sorted another way gives the same numbers.
/// </summary>
internal sealed record Listing(string Township, string HouseholdNumber, string Name, string RawId, string Relation, string Evidence,
    string Row, int PersonIndex)
    : IComparable<Listing>
{
    /// <summary>The listing of a finding.</summary>
    public static Listing Of(Finding finding, LoadedRoster roster, BureauSecret secret)
    {
        var evidence = EvidenceFingerprint.Of(finding, secret, new FieldBytes());
        if (finding.Person is not { } person)
            return new Listing(finding.OffRoster?.Value(ColumnRole.Township) ?? "", "", "", "", "", evidence, "", 0);
        var household = roster.HouseholdOf(person);
        return new Listing(household.Township, household.Number, person.Name, person.RawId, person.Relation, evidence, RowOf(person),
            person.Index);
    }

    /// <inheritdoc/>
    public int CompareTo(Listing? other)
    {
        if (other is null)
            return 1;
        ReadOnlySpan<string> mine = [Township, HouseholdNumber, Name, RawId, Relation, Evidence, Row];
        ReadOnlySpan<string> others =
        [
            other.Township, other.HouseholdNumber, other.Name, other.RawId, other.Relation, other.Evidence, other.Row,
        ];
        for (var index = 0; index < mine.Length; index++)
        {
            if (string.CompareOrdinal(mine[index], others[index]) is var order and not 0)
                return order;
        }
        return PersonIndex.CompareTo(other.PersonIndex);
    }

    private static string RowOf(Person person) => string.Join('\u001F', person.Row.Source.Columns.Select(column => person[column.Index]));
}
