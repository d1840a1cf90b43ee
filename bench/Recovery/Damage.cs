using System.Globalization;

namespace Matcher.Bench.Recovery;

/// <summary>One way in which numbers are damaged.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Apply">Damages a number; null where it cannot happen to this one.</param>
internal sealed record Damage(string Name, Func<string, Random, string?> Apply)
{
    public static readonly Damage None = new("undamaged", (id, _) => id);

    public static readonly Damage[] Kinds =
    [
        new("cut by Excel, ...000", (id, _) => id[17] == 'X' ? null : id[..15] + "000"),
        new("cut by Excel, 1.49...E+17", (id, _) => id[17] == 'X' ? null : $"{id[0]}.{id[1..15]}E+17"),
        new("number cell", (id, _) => id[17] == 'X' ? null : double.Parse(id, CultureInfo.InvariantCulture).ToString("F1", CultureInfo.InvariantCulture)),
        new("number cell, cut by Excel", (id, _) => id[17] == 'X' ? null : double.Parse(id[..15] + "000", CultureInfo.InvariantCulture).ToString("F1", CultureInfo.InvariantCulture)),
        new("mask 1499**********1234", (id, _) => $"{id[..4]}**********{id[14..]}"),
        new("mask 149901********1234", (id, _) => $"{id[..6]}********{id[14..]}"),
        new("mask 1499011990****1234", (id, _) => $"{id[..10]}****{id[14..]}"),
        new("mask 14990119900101****", (id, _) => $"{id[..14]}****"),
        new("one wrong digit", Wrong),
        new("two neighbours swapped", Swapped),
        new("one digit lost", (id, random) => id.Remove(random.Next(18), 1)),
        new("one digit doubled", (id, random) => random.Next(18) is var i ? id.Insert(i, id[i].ToString()) : null),
    ];

    private static string Wrong(string id, Random random)
    {
        var place = random.Next(18);
        char digit;
        do
            digit = (char)('0' + random.Next(10));
        while (digit == id[place]);
        return $"{id[..place]}{digit}{id[(place + 1)..]}";
    }

    private static string? Swapped(string id, Random random)
    {
        var place = random.Next(17);
        return id[place] == id[place + 1] ? null : $"{id[..place]}{id[place + 1]}{id[place]}{id[(place + 2)..]}";
    }
}
