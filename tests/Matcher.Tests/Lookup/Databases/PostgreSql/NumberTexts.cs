using System.Globalization;
using Matcher.Identity.Standards;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>Texts that are numbers, and such as only look like one: what stands in the ID columns of agencies.</summary>
internal static class NumberTexts
{
    private const int Seed = 19;

    private const string Strange = "0123456789XxＸ０９*# \t\n\r\\'\"_%-.+eE:/;?○●𠮷邓é\u00a0\u200b\ufeff";

    /// <summary>A few that are never plain.</summary>
    public static string[] Odd { get; } = ["", " ", "1499", "14990119900307123x", "１４９９０１１９９００３０７１２３４", "149901********123X", "123456789012345"];

    /// <summary>So many plain numbers, the same at each call.</summary>
    public static IEnumerable<string> Plain(int count)
    {
        var random = new Random(Seed);
        for (var made = 0; made < count;)
        {
            var number = Number(random);
            if (number.EndsWith("000", StringComparison.Ordinal))
                continue;
            made++;
            yield return number;
        }
    }

    /// <summary>All kinds of texts, the same at each call.</summary>
    public static IEnumerable<string?> All()
    {
        yield return null;
        foreach (var text in (string[])[
            "", " ", "\t", "0", "X", "NULL", "\\N", "\\.", "000000000000000000", "999999999999999999", "XXXXXXXXXXXXXXXXXX",
            "11010119900307234５", "１１０１０１１９９００３０７２３４５", "149900000000000000", "14990019900101000X", "+14990019900101001",
            "1e17", "1.4990019900101E+17", "14990019900101001", "1499001990010100100", "'149900199001010017", "=\"149900199001010017\""])
            yield return text;
        var random = new Random(Seed);
        for (var index = 0; index < 4000; index++)
        {
            var number = Number(random);
            yield return number;
            yield return Changed(number, random);
            if (index % 4 == 0)
                yield return Surrounded(number, random);
        }

        // Every day of some years, and days that there are not; every province.
        foreach (var year in (int[])[1799, 1800, 1900, 2000, 2023, 2024, 2026, 2027, 2100, 9999])
        {
            for (var day = 0; day <= 1399; day++)
                yield return WithCheck(FormattableString.Invariant($"149901{year:D4}{day:D4}{random.Next(1000):D3}"));
        }

        for (var province = 0; province < 100; province++)
            yield return WithCheck(FormattableString.Invariant($"{province:D2}0101199003071{random.Next(100):D2}"));
    }

    private static string Number(Random random)
    {
        var day = new DateOnly(1920, 1, 1).AddDays(random.Next(38_900));
        return WithCheck(FormattableString.Invariant($"1499{random.Next(100):D2}{day:yyyyMMdd}{random.Next(1000):D3}"));
    }

    private static string WithCheck(string digits) =>
        digits + CheckCharacter.Of(ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    // One character is another one, maybe of more bytes than one; now and then one too few or too many.
    private static string Changed(string number, Random random)
    {
        var place = random.Next(number.Length);
        var odd = Strange[random.Next(Strange.Length)];
        var put = char.IsSurrogate(odd) ? "𠮷" : odd.ToString();
        return random.Next(4) switch
        {
            0 => number.Remove(place, 1),
            1 => number.Insert(place, put),
            _ => number.Remove(place, 1).Insert(place, put),
        };
    }

    private static string Surrounded(string number, Random random) => random.Next(8) switch
    {
        0 => $" {number}",
        1 => $"{number} ",
        2 => $"\t{number}",
        3 => $"{number}\n",
        4 => number.ToLowerInvariant(),
        5 => $"{number[..6]}********{number[14..]}",
        6 => $"{number[..6]}{number[8..17]}",
        _ => $"'{number}",
    };
}
