using System.Collections.Immutable;
using System.Globalization;
using static Matcher.Identity.IdSamples;

namespace Matcher.Lookup.Databases.MySql;

/// <summary>Texts that look like numbers to a server that is not exact: most are wrong in one thing.</summary>
internal static class NastyNumbers
{
    private const string Good = "149901198502283315";

    /// <summary>Thousands of them: plain ones, damaged ones, and by hand.</summary>
    public static ImmutableArray<string> All { get; } = [.. Made().Concat(ByHand()).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Made()
    {
        var random = new Random(19);
        for (var count = 0; count < 3000; count++)
        {
            var day = new DateOnly(1795, 1, 1).AddDays(random.Next(0, 84_000)); // too old, too young, leap days
            var digits = string.Create(
                CultureInfo.InvariantCulture, $"{random.Next(0, 100):00}9901{day:yyyyMMdd}{random.Next(0, 1000):000}");
            yield return digits + CheckOf(digits);
            var bad = digits.ToCharArray();
            bad[random.Next(6, 14)] = (char)('0' + random.Next(0, 10)); // often no day
            yield return new string(bad) + CheckOf(new string(bad));
            var broken = (digits + CheckOf(digits)).ToCharArray();
            broken[random.Next(0, 18)] = "0123456789XxAZ ＊*-+.,eＸ\\'\"\n\0〇１٣"[random.Next(0, 29)];
            yield return new string(broken);
        }

        foreach (var year in (int[])[1800, 1900, 1904, 2000, 2001, 2100])
        {
            foreach (var day in (string[])["0228", "0229", "0230", "0431", "1232", "0001", "1301", "0100"])
            {
                var digits = string.Create(CultureInfo.InvariantCulture, $"149901{year}{day}331");
                yield return digits + CheckOf(digits);
            }
        }

        foreach (var day in (DateOnly[])[AsOf.AddDays(-1), AsOf, AsOf.AddDays(1), new(1799, 12, 31), new(1800, 1, 1)])
            yield return Number(1, day, 7);
        for (var area = 0; area < 100; area++)
            yield return Number(area, new DateOnly(1990, 1, 1), 0); // some of them end in 000
    }

    private static IEnumerable<string> ByHand()
    {
        var withX = Enumerable.Range(1, 99).Select(area => Number(area, new DateOnly(1985, 2, 28), 331)).First(text => text[17] == 'X');
        return
        [
            "", " ", "\t", "　", "无", "149901850228331", "+49901198502283315", "-49901198502283315", " 49901198502283315",
            "0x9901198502283315", "1e1", "1.4990119850228e17", "149901198502283315.0", "NULL",
            "1499011985****3315", "１４９９０１１９８５０２２８３３１５",
            Good, Good + " ", " " + Good, Good + "\t", Good + "\n", Good + "\0", "'" + Good, Good + Good, Good[..17], Good[..17] + "x",
            withX, withX.ToLowerInvariant(), withX[..17] + "Ｘ", withX[..17] + "Х", withX[..17] + "ⅹ", withX + " ",
            "\U00020BB7" + Good[..14], Good[..16] + "é", "张三", "\U0001F600", "\\", "\\'", "a\\0b", "000000000000000001",
            "00000000000000000X",
            "99999999999999999X", "999999999999999999", "18446744073709551615", "AAAAAAAAAAAAAAAAA1", "CCCCCCCCCCCCCCCCCC",
        ];
    }
}
