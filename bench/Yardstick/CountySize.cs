using System.Globalization;

namespace Matcher.Bench.Yardstick;

/// <summary>A county of the scaling table.</summary>
/// <param name="People">On the roster, about.</param>
/// <param name="Rows">Of all sources, about.</param>
internal readonly record struct CountySize(int People, long Rows)
{
    /// <summary>Reads 200000x10000000; k and m stand for thousands and millions: 200kx10m.</summary>
    public static CountySize Parse(string text)
    {
        var parts = text.Split('x');
        return parts.Length == 2
            ? new CountySize((int)Number(parts[0]), Number(parts[1]))
            : throw new FormatException($"{text} is no size; write people x rows, such as 200kx10m");
    }

    /// <summary>As it is written.</summary>
    public override string ToString() => $"{Written(People)}x{Written(Rows)}";

    private static long Number(string text) => text[^1..] switch
    {
        "k" => 1_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        "m" => 1_000_000 * long.Parse(text[..^1], CultureInfo.InvariantCulture),
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Written(long number) => number switch
    {
        _ when number % 1_000_000 == 0 => $"{number / 1_000_000}m",
        _ when number % 1_000 == 0 => $"{number / 1_000}k",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
