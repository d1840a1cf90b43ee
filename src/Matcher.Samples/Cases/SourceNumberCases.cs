using Matcher.Identity;
using Matcher.Samples.Cells;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>Numbers in the sources that are disguised, of 15 digits, or damaged but perhaps recoverable.</summary>
internal static class SourceNumberCases
{
    private static readonly (string What, string Reason, Func<IdNumber, string> Write)[] Damages =
    [
        ("末三位为000", "RejectIdTruncated", WrittenNumbers.Truncated),
        ("末四位隐藏", "RejectIdMasked", WrittenNumbers.Masked),
        ("错一位", "RejectIdMistyped", WrittenNumbers.WrongDigit),
        ("相邻两位颠倒", "RejectIdMistyped", WrittenNumbers.Swapped),
    ];

    public static void Plant(Planting planting)
    {
        var hits = StandardHit.Of(planting);
        foreach (var hit in hits)
        {
            Disguised(planting, hit);
            Legacy(planting, hit);
        }

        FormulaAsExcelWritesIt(planting, hits[0]);
        foreach (var hit in (StandardHit[])[hits[0], hits[1]]) // a text, and a workbook
            NumberCell(planting, hit);
        for (var place = 0; place < Damages.Length * 2; place++)
            Damaged(planting, hits[place % hits.Length], Damages[(place + (place / hits.Length)) % Damages.Length]);
    }

    private static void Disguised(Planting planting, StandardHit hit)
    {
        foreach (var (what, write) in WrittenNumbers.Disguises)
        {
            var person = planting.Cast.Take(hit.Ages, person => what != "小写x" || person.WrittenNumber.EndsWith('X'));
            var (row, identity) = hit.Plant(person);
            row.Numbered(write(person.WrittenNumber));
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note($"grade=A;what=来源号码{what}", identity));
        }
    }

    // ="…" without quotes around it is no proper CSV, and what many exports do.
    private static void FormulaAsExcelWritesIt(Planting planting, StandardHit hit)
    {
        foreach (var person in planting.Cast.Take(2, hit.Ages))
        {
            var (row, identity) = hit.Plant(person);
            row.With(SourceExport.NumberColumn, Fill.Unquoted($"=\"{person.WrittenNumber}\""));
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note("grade=A;what=来源号码等号无外引号", identity));
        }
    }

    private static void Legacy(Planting planting, StandardHit hit)
    {
        foreach (var person in planting.Cast.Take(2, hit.Ages, person => WrittenNumbers.HasLegacyForm(person.Citizen.Number)))
        {
            var (row, identity) = hit.Plant(person);
            row.Numbered(WrittenNumbers.Legacy(person.Citizen.Number));
            planting.Book.Hit(hit.Rule, person, hit.Source, StandardHit.Note("grade=B;what=来源为15位旧号", identity));
        }
    }

    private static void NumberCell(Planting planting, StandardHit hit)
    {
        foreach (var kind in (string[])["number-cell", "number-cell-cut"])
        {
            var person = planting.Cast.Take(hit.Ages, person => IsFit(planting, person) && !person.WrittenNumber.EndsWith('X'));
            var (row, identity) = hit.Plant(person);
            row.With(SourceExport.NumberColumn, Fill.NumberCell(NumberDamage.Of(kind)!.Write(person.WrittenNumber, planting.Random)!));
            planting.Book.Add(
                CaseKind.Recovered, hit.Rule, person, hit.Source, StandardHit.Note("grade=C;reason=RejectIdNumericCell;what=来源号码为数字单元格",
                    identity));
        }
    }

    private static bool IsFit(Planting planting, Resident person) =>
        planting.Cast.HasNameOfTheirOwn(person)
        && WrittenNumbers.IsSeenToBeTruncated(person.Citizen.Number)
        && person.Citizen.Birth.Year < 2000;

    private static void Damaged(Planting planting, StandardHit hit, (string What, string Reason, Func<IdNumber, string> Write) damage)
    {
        var person = planting.Cast.Take(hit.Ages, person => IsFit(planting, person));
        var (row, identity) = hit.Plant(person);
        row.Numbered(damage.Write(person.Citizen.Number));
        planting.Book.Add(
            CaseKind.Recovered, hit.Rule, person, hit.Source, StandardHit.Note($"grade=C;reason={damage.Reason};what=来源号码{damage.What}",
                identity));
    }
}
