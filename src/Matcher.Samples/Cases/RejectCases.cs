using Matcher.Identity;
using Matcher.Samples.Cells;
using Matcher.Samples.Damage;
using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>Rows that cannot be used, each with the reason that the rejects file must give.</summary>
internal static class RejectCases
{
    private static readonly (string Reason, Func<IdNumber, string> Write)[] Damages =
    [
        ("RejectIdEmpty", _ => ""),
        ("RejectIdEmpty", _ => "无"),
        ("RejectIdScientific", WrittenNumbers.Scientific),
        ("RejectIdMistyped", WrittenNumbers.WrongCheck),
        ("RejectIdMasked", WrittenNumbers.Masked),
        ("RejectIdTruncated", WrittenNumbers.Truncated),
    ];

    public static void Plant(Planting planting)
    {
        var exports = planting.Exports;
        foreach (var source in (SourceExport[])[exports.CivilRegistry, exports.Vehicles, exports.HousingFund, exports.SocialInsurance,
            exports.Business])
        {
            foreach (var (reason, write) in Damages)
            {
                var person = SomebodyWhoseCutNumberShows(planting);
                var written = write(person.Number);
                planting.Book.Row(source, person).Numbered(written);
                planting.Book.Reject(source, person.Name, written, reason);
            }
        }

        NumberCells(planting);
        TooManyFields(planting);
        LegacyWithoutName(planting);
    }

    private static void NumberCells(Planting planting)
    {
        foreach (var source in (SourceExport[])[planting.Exports.HousingFund, planting.Exports.FarmMachinery,
            planting.Exports.SocialInsurance])
        {
            Citizen person;
            do
                person = SomebodyWhoseCutNumberShows(planting);
            while ($"{person.Number}".EndsWith('X'));
            var written = NumberDamage.NumberCell($"{person.Number}")!;
            planting.Book.Row(source, person, file: 0).With(SourceExport.NumberColumn, Fill.NumberCell(written));
            planting.Book.Reject(source, person.Name, written, "RejectIdNumericCell");
        }
    }

    private static Citizen SomebodyWhoseCutNumberShows(Planting planting)
    {
        Citizen person;
        do
            person = planting.OffRoster(20, 60);
        while (!WrittenNumbers.IsSeenToBeTruncated(person.Number));
        return person;
    }

    // Two commas too many: the last column is empty, and a single one would only push that out.
    private static void TooManyFields(Planting planting)
    {
        for (var number = 1; number <= 3; number++)
        {
            var person = planting.OffRoster(20, 60);
            planting.Book.Row(planting.Exports.Vehicles, person, VehiclesExport.WordedFile).With("品牌型号", Fill.Unquoted("五菱牌,LZW6407,新车"));
            planting.Book.Reject(planting.Exports.Vehicles, person.Name, $"{person.Number}", "RejectFieldCount");
        }
    }

    private static void LegacyWithoutName(Planting planting)
    {
        foreach (var person in planting.Cast.Take(2, Ages.Working, person => WrittenNumbers.HasLegacyForm(person.Citizen.Number)))
        {
            var written = WrittenNumbers.Legacy(person.Citizen.Number);
            HousingFundCases.Paying(planting, person).Numbered(written).Named("");
            planting.Book.Reject(planting.Exports.HousingFund, "", written, "RejectIdentityUnclear");
        }
    }
}
