using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Characters;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>
/// A key for whom a finding is about: the same in every run and from every source, and of no use without the bureau's
/// secret. A person with a usable number is that number, wherever they live; with a damaged one there is nothing better
/// than number, name and household as the roster has them.
/// </summary>
/// <param name="secret">Keys it.</param>
/// <param name="roster">Where people and households are.</param>
internal sealed class PersonKeys(BureauSecret secret, LoadedRoster roster)
{
    private readonly FieldBytes _fields = new();

    /// <summary>The person of a finding, on the roster or off it.</summary>
    public string Of(Finding finding) => finding switch
    {
        { Person: { } person } => Of(person),
        { OffRoster: { } row } => OfRow(row),
        _ => throw new ArgumentException($"A finding of '{finding.Rule.Id}' is about nobody.", nameof(finding)),
    };

    /// <summary>A person on the roster.</summary>
    public string Of(Person person)
    {
        _fields.Clear().Add("person");
        if (person.Number is { } number)
            return Digest("number", number.Digits17.ToString("D17", CultureInfo.InvariantCulture));
        if (person.OtherDocument is { } document)
            return Digest("document", document);
        var household = roster.HouseholdOf(person);
        return Digest("damaged", LettersAndDigits(person.RawId), WithoutBlanks(person.Name), household.Township, household.Number);
    }

    /// <summary>Somebody in a source who is not on the roster.</summary>
    public string OfRow(SourceRow row)
    {
        _fields.Clear().Add("person");
        var number = LettersAndDigits(row.Value(ColumnRole.IdNumber) ?? "");
        return number.Length > 0
            ? Digest("outsider", number)
            : Digest("outsider by name", WithoutBlanks(row.Value(ColumnRole.Name) ?? ""), row.Value(ColumnRole.Township) ?? "",
                row.Value(ColumnRole.Village) ?? "");
    }

    private string Digest(string kind, params ReadOnlySpan<string> parts)
    {
        _fields.Add(kind).Add(parts.Length);
        foreach (var part in parts)
            _fields.Add(part);
        return secret.Digest(_fields);
    }

    // How an agency writes a number may change from export to export; blanks, quotes and full width make no other person.
    private static string LettersAndDigits(string text) =>
        Kept(text, character => char.IsLetterOrDigit(character) || character == '*').ToUpperInvariant();

    private static string WithoutBlanks(string text) => Kept(text, character => !char.IsWhiteSpace(character));

    private static string Kept(string text, Func<char, bool> keep) =>
        string.Concat(WellFormedText.Nfkc(text).Where(keep));
}
