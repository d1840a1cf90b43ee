using System.Globalization;

namespace Matcher.Bench.Parts;

/// <summary>Valid numbers of nobody: the area code was never assigned.</summary>
internal static class Numbers
{
    /// <summary>Some numbers, the same for the same seed.</summary>
    public static string[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var numbers = new string[count];
        for (var i = 0; i < count; i++)
        {
            var birth = new DateOnly(1930, 1, 1).AddDays(random.Next(31_000));
            numbers[i] = Whole(
                $"1499{random.Next(1, 99):00}{birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{random.Next(1, 999):000}");
        }

        return numbers;
    }

    private static string Whole(string digits)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return digits + "10X98765432"[sum % 11];
    }
}
