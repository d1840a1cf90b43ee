using Matcher.Identity;
using Matcher.Samples.Damage;

namespace Matcher.Samples.Cases;

/// <summary>
/// The damage that was asked for beside the planted cases: people on the roster whom no case is about, and the rows about
/// them. Rows off the roster are damaged while they are written.
/// </summary>
internal static class DamageCases
{
    public static void Plant(Planting planting)
    {
        // Somebody may be on the roster twice, and a case about one of the two rows.
        HashSet<IdNumber> inCases =
        [
            .. planting.County.Residents.Where(person => !planting.Cast.IsFree(person)).Select(person => person.Citizen.Number),
        ];
        OnRoster(planting, inCases);
        foreach (var source in planting.Exports.All)
            InSource(planting, source, inCases);
    }

    private static void OnRoster(Planting planting, HashSet<IdNumber> inCases)
    {
        var (plan, random) = planting.DamageOf(DamageShare.Roster);
        if (plan.IsEmpty)
            return;
        foreach (var person in planting.County.Residents.Where(person => !inCases.Contains(person.Citizen.Number)))
        {
            if (plan.Next(random) is not { } damage || damage.Write($"{person.Citizen.Number}", random) is not { } written)
                continue;
            person.WrittenNumber = written;
            planting.Book.Add(CaseKind.Damaged, "", person, source: null, Note(damage));
            person.IsNumberReadable = damage.Grade is not null;
        }
    }

    private static void InSource(Planting planting, Exports.SourceExport source, HashSet<IdNumber> inCases)
    {
        var (plan, random) = planting.DamageOf(source.Id);
        if (plan.IsEmpty)
            return;
        foreach (var (row, person) in planting.Book.Bystanders(source).Where(one => !inCases.Contains(one.Person.Citizen.Number)))
        {
            if (plan.Next(random) is not { } damage || damage.Write($"{person.Citizen.Number}", random) is not { } written)
                continue;
            row.With(Exports.SourceExport.NumberColumn, damage.IsNumberCell ? Cells.Fill.NumberCell(written) : Cells.Fill.Text(written));
            planting.Book.Add(CaseKind.Damaged, "", person, source, Note(damage));
        }
    }

    private static string Note(NumberDamage damage) =>
        damage.Grade is { } grade ? $"grade={grade};what={damage.Kind}" : $"what={damage.Kind}";
}
