using System.Globalization;
using CsCheck;

namespace Matcher.Identity;

/// <summary>Synthetic numbers (area 1499xx was never assigned) and a plain, slow statement of what a valid number is.</summary>
internal static class IdSamples
{
    public static readonly DateOnly AsOf = new(2023, 7, 6);

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly string[] Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
        "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91", "92", "93", "94", "95", "96",
    ];

    public static readonly Gen<DateOnly> BirthDate =
        Gen.Int[new DateOnly(1900, 1, 1).DayNumber, AsOf.DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>Any valid number.</summary>
    public static readonly Gen<string> Valid =
        Gen.Select(Gen.Int[0, 99], BirthDate, Gen.Int[0, 999], (area, birth, sequence) => Number(area, birth, sequence));

    /// <summary>Any valid number that Excel cannot have cut.</summary>
    public static readonly Gen<string> ValidNotCut = Valid.Where(number => !number.EndsWith("000", StringComparison.Ordinal));

    public static string Number(int area, DateOnly birth, int sequence)
    {
        var digits17 = string.Create(CultureInfo.InvariantCulture, $"1499{area:D2}{birth:yyyyMMdd}{sequence:D3}");
        return digits17 + CheckOf(digits17);
    }

    public static char CheckOf(string digits17) =>
        "10X98765432"[digits17.Zip(Weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];

    public static bool IsValid(string text) =>
        text.Length == 18
        && text[..17].All(char.IsAsciiDigit)
        && text[17] == CheckOf(text[..17])
        && Provinces.Contains(text[..2])
        && DateOnly.TryParseExact(text[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
        && birth.Year >= 1800
        && birth <= AsOf;

    /// <summary>A reading that may leave the stack.</summary>
    public static (IdClass Class, string? Number, string Cleaned) Read(string raw, bool isNumberCell = false)
    {
        var reading = new IdReader(AsOf).Read(raw, isNumberCell, stackalloc char[IdReader.MaxLength]);
        return (reading.Class, reading.TryGetNumber(out var number) ? number.ToString() : null, reading.Cleaned.ToString());
    }
}
