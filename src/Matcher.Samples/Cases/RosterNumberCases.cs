using System.Globalization;
using Matcher.Identity;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>Numbers on the roster: damaged, disguised, of 15 digits, and other documents. roster-id-invalid, 未比对.</summary>
internal static class RosterNumberCases
{
    private const string Rule = "roster-id-invalid";

    private static readonly (IdClass Class, Func<IdNumber, string> Write)[] Damages =
    [
        (IdClass.Mistyped, WrittenNumbers.WrongCheck),
        (IdClass.Mistyped, WrittenNumbers.WrongDigit),
        (IdClass.Mistyped, WrittenNumbers.WrongMonth),
        (IdClass.Masked, WrittenNumbers.Masked),
        (IdClass.Truncated, WrittenNumbers.Truncated),
        (IdClass.Scientific, WrittenNumbers.Scientific),
        (IdClass.Truncated, WrittenNumbers.LongScientific),
        (IdClass.Empty, _ => ""),
    ];

    public static void Plant(Planting planting)
    {
        foreach (var (idClass, write) in Damages)
        {
            foreach (var person in planting.Cast.Take(planting.Count(1, least: 2), new Ages(5, 75), person => IsFit(planting, person)))
                Damage(planting, person, idClass, write);
        }

        // Somebody very old whom no register can be asked about is not somebody the registry does not know.
        foreach (var person in planting.Cast.Take(2, Ages.VeryOld, person => IsFit(planting, person)))
        {
            Damage(planting, person, IdClass.Masked, WrittenNumbers.Masked);
            planting.Book.Clean("elderly-unknown", person, planting.Exports.CivilRegistry, "花名册号码无法比对");
        }

        FoundInSpite(planting);
        Disguised(planting);
        Legacy(planting);
        OtherDocuments(planting);
    }

    // A disabled person would be on the list of the disabled, where a number that cannot be compared looks like somebody left out.
    private static bool IsFit(Planting planting, Resident person) =>
        person.Disability.Length == 0
            && planting.Cast.HasNameOfTheirOwn(person)
            && WrittenNumbers.IsSeenToBeTruncated(person.Citizen.Number);

    private static void Damage(Planting planting, Resident person, IdClass idClass, Func<IdNumber, string> write)
    {
        person.WrittenNumber = write(person.Citizen.Number);
        person.IsNumberReadable = false;
        planting.Book.Hit(Rule, person, source: null, $"class={idClass}");
        planting.Book.Add(CaseKind.Unchecked, "", person, source: null, $"class={idClass}");
    }

    private static void FoundInSpite(Planting planting)
    {
        foreach (var hit in StandardHit.Of(planting))
        {
            var person = planting.Cast.Take(hit.Ages, person => IsFit(planting, person));
            Damage(planting, person, IdClass.Mistyped, WrittenNumbers.WrongCheck);
            var (_, identity) = hit.Plant(person);
            planting.Book.Add(CaseKind.Recovered, hit.Rule, person, hit.Source, StandardHit.Note("grade=C;what=花名册号码校验位错", identity));
        }
    }

    private static void Disguised(Planting planting)
    {
        var hits = StandardHit.Of(planting);
        for (var place = 0; place < WrittenNumbers.Disguises.Length; place++)
        {
            var (what, write) = WrittenNumbers.Disguises[place];
            var hit = hits[place % hits.Length];
            var person = planting.Cast.Take(hit.Ages, person => what != "小写x" || person.WrittenNumber.EndsWith('X'));
            person.WrittenNumber = write(person.WrittenNumber);
            var (_, identity) = hit.Plant(person);
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note($"grade=A;what=花名册号码{what}", identity));
            planting.Book.Clean(Rule, person, source: null, what);
        }
    }

    private static void Legacy(Planting planting)
    {
        foreach (var hit in StandardHit.Of(planting))
        {
            var person = planting.Cast.Take(hit.Ages, person => WrittenNumbers.HasLegacyForm(person.Citizen.Number));
            person.WrittenNumber = WrittenNumbers.Legacy(person.Citizen.Number);
            var (_, identity) = hit.Plant(person);
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note("grade=B;what=花名册为15位旧号", identity));
        }
    }

    private static void OtherDocuments(Planting planting)
    {
        var number = 0;
        foreach (var hit in StandardHit.Of(planting))
        {
            var person = planting.Cast.Take(hit.Ages, person => person.Disability.Length == 0);
            person.WrittenNumber = string.Create(CultureInfo.InvariantCulture, $"EZ{9_900_001 + number++}");
            person.IsNumberReadable = false;
            planting.Book.LeaveOut(planting.Exports.CivilRegistry, person.Citizen);
            var (row, identity) = hit.Plant(person);
            row.Numbered(person.WrittenNumber);
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note("grade=B;what=护照", identity));
            planting.Book.Clean(Rule, person, source: null, "护照");
        }
    }
}
